package org.healthlink.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What is told of a change, by whom and when. */
final class EventRules {

  private final Layers layers;
  private final String relay;

  EventRules(String base) {
    layers = new Layers(base);
    relay = base + ".appointment.AfterCommitRelay";
  }

  List<Rule> all() {
    return List.of(
        Rule.of(
            "AfterCommitRelay alone fires asynchronous events",
            noClasses().that(are("not the relay", false)).should().accessTargetWhere(isFireAsync()),
            "appointment.FiresAsync"),
        Rule.of(
            "AfterCommitRelay observes committed changes alone",
            methods()
                .that(describe("are observers of the relay", this::isObserverOfRelay))
                .should(waitForTheCommit()),
            "appointment.AfterCommitRelay"),
        Rule.of(
            "events are records that hold ids and no entity",
            classes().should(holdIdsWhenEvents()),
            "appointment.AppointmentEvent$WithEntity",
            "appointment.AppointmentEvent$WithoutId",
            "directory.NoRecord",
            "directory.FiredAlone"));
  }

  private DescribedPredicate<JavaClass> are(String text, boolean theRelay) {
    return describe(text, type -> type.getFullName().equals(relay) == theRelay);
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaAccess<?>> isFireAsync() {
    return describe(
        "is Event.fireAsync",
        access ->
            access instanceof JavaCodeUnitAccess<?>
                && access.getTarget().getName().equals("fireAsync")
                && access.getTargetOwner().isAssignableTo(Event.class));
  }

  private boolean isObserverOfRelay(JavaMethod method) {
    return method.getOwner().getFullName().equals(relay) && observed(method).findAny().isPresent();
  }

  private static ArchCondition<JavaMethod> waitForTheCommit() {
    return new ArchCondition<>("observe AFTER_SUCCESS") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean after =
            observed(method)
                .allMatch(
                    parameter ->
                        parameter
                            .tryGetAnnotationOfType(Observes.class)
                            .filter(o -> o.during() == TransactionPhase.AFTER_SUCCESS)
                            .isPresent());
        events.add(new SimpleConditionEvent(method, after, method.getFullName() + " is too early"));
      }
    };
  }

  private static Stream<JavaParameter> observed(JavaMethod method) {
    return method.getParameters().stream()
        .filter(
            parameter ->
                parameter.isAnnotatedWith(Observes.class)
                    || parameter.isAnnotatedWith(ObservesAsync.class));
  }

  private ArchCondition<JavaClass> holdIdsWhenEvents() {
    return new ArchCondition<>("hold ids when they are events") {
      private final Set<JavaClass> events = new HashSet<>();

      @Override
      public void init(Collection<JavaClass> all) {
        all.forEach(type -> eventsOf(type).filter(layers::has).forEach(this::add));
      }

      private void add(JavaClass event) {
        events.add(event);
        events.addAll(event.getAllSubclasses());
      }

      @Override
      public void check(JavaClass type, ConditionEvents found) {
        if (events.contains(type) && !type.isInterface()) {
          found.add(
              new SimpleConditionEvent(
                  type, holdsIds(type), type.getFullName() + " is not a record of ids"));
        }
      }
    };
  }

  /** What the class observes or fires. */
  private static Stream<JavaClass> eventsOf(JavaClass type) {
    Stream<JavaClass> fired =
        type.getFields().stream()
            .filter(field -> field.getRawType().isEquivalentTo(Event.class))
            .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream());
    Stream<JavaClass> observed =
        type.getMethods().stream()
            .flatMap(EventRules::observed)
            .map(parameter -> parameter.getType().toErasure());
    return Stream.concat(fired, observed);
  }

  private static boolean holdsIds(JavaClass type) {
    List<JavaField> fields =
        type.getFields().stream()
            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
            .toList();
    return type.isRecord()
        && fields.stream().anyMatch(field -> field.getRawType().isEquivalentTo(UUID.class))
        && fields.stream()
            .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
            .allMatch(EventRules::isPlain);
  }

  private static boolean isPlain(JavaClass type) {
    return type.isPrimitive()
        || type.isEnum()
        || type.getPackageName().equals("java.lang")
        || type.getPackageName().equals("java.time")
        || type.getPackageName().equals("java.util");
  }
}
