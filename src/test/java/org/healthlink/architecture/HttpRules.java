package org.healthlink.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where HTTP is spoken, who may call, and what never leaves. */
final class HttpRules {

  private static final Set<String> CLIENTS_AND_FLOOR =
      Set.of("zoom", "janus", "problem", "platform");

  private final Layers layers;

  HttpRules(String base) {
    layers = new Layers(base);
  }

  List<Rule> all() {
    return List.of(
        Rule.of(
            "JAX-RS stays in rest, webhook, problem, platform and the client packages",
            noClasses()
                .that(not(layers.inRest()).and(not(inClientsAndFloor())))
                .should()
                .dependOnClassesThat(
                    resideInAnyPackage(
                        "jakarta.ws.rs..", "org.eclipse.microprofile.rest.client..")),
            "appointment.SpeaksHttp"),
        Rule.of(
            "every HTTP method says who may call it",
            methods()
                .that(areHttpMethods())
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class),
            "appointment.rest.OpenResource"),
        Rule.of(
            "no entity stands in a resource's signature",
            methods().that(areHttpMethods()).should(nameNoEntity()),
            "appointment.rest.EntityResource",
            "appointment.rest.EntityListResource"),
        Rule.of(
            "an exception is mapped in the rest package of its feature",
            classes().that(mapExceptions()).should(liveBesideWhatTheyMap()),
            "directory.rest.StrangersMapper"));
  }

  private DescribedPredicate<JavaClass> inClientsAndFloor() {
    return DescribedPredicate.describe(
        "in a client package or on the floor", type -> CLIENTS_AND_FLOOR.contains(layers.of(type)));
  }

  private static DescribedPredicate<JavaMethod> areHttpMethods() {
    DescribedPredicate<JavaMethod> http =
        DescribedPredicate.describe(
            "are HTTP methods", method -> method.isMetaAnnotatedWith(HttpMethod.class));
    return http.and(
        DescribedPredicate.describe(
            "of no REST client",
            method -> !method.getOwner().isAnnotatedWith(RegisterRestClient.class)));
  }

  private ArchCondition<JavaMethod> nameNoEntity() {
    return new ArchCondition<>("name no entity") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Set<JavaClass> named = new HashSet<>();
        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
            .forEach(type -> collect(type, named));
        named.stream()
            .filter(annotatedWith(Entity.class).forSubtype())
            .forEach(
                entity ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " names " + entity.getFullName())));
      }
    };
  }

  /** Bodies are looked into: an entity in a view's field leaves just the same. */
  private void collect(JavaType type, Set<JavaClass> named) {
    for (JavaClass raw : type.getAllInvolvedRawTypes()) {
      if (named.add(raw) && layers.has(raw) && !raw.isEnum()) {
        raw.getFields().stream()
            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
            .forEach(field -> collect(field.getType(), named));
      }
    }
  }

  private static DescribedPredicate<JavaClass> mapExceptions() {
    return DescribedPredicate.describe(
        "map exceptions", type -> type.isAssignableTo(ExceptionMapper.class));
  }

  private ArchCondition<JavaClass> liveBesideWhatTheyMap() {
    return new ArchCondition<>("live beside what they map") {
      @Override
      public void check(JavaClass mapper, ConditionEvents events) {
        JavaClass mapped = mapped(mapper);
        String feature = layers.has(mapped) ? layers.of(mapped) : "platform";
        String home = layers.of(mapper);
        boolean general = feature.equals("platform") || feature.equals("problem");
        boolean right = general ? home.equals("problem") : home.equals(feature + ".rest");
        events.add(
            new SimpleConditionEvent(
                mapper, right, mapper.getFullName() + " maps " + mapped.getFullName()));
      }
    };
  }

  private static JavaClass mapped(JavaClass mapper) {
    return mapper.getInterfaces().stream()
        .filter(type -> type.toErasure().isEquivalentTo(ExceptionMapper.class))
        .map(type -> ((JavaParameterizedType) type).getActualTypeArguments().get(0).toErasure())
        .findFirst()
        .orElseThrow();
  }
}
