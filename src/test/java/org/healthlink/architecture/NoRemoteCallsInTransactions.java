package org.healthlink.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * Follows the calls that a transactional method makes, through helpers, implementations and method
 * references, and finds those that leave the process.
 */
final class NoRemoteCallsInTransactions extends ArchCondition<JavaClass> {

  /** What a provider answers without a call over the network. */
  private static final Set<String> LOCAL = Set.of("name", "enabled", "origins");

  private final Layers layers;

  NoRemoteCallsInTransactions(String base) {
    super("call nobody outside while a transaction is open");
    layers = new Layers(base);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getMethods().stream()
        .filter(NoRemoteCallsInTransactions::isTransactional)
        .forEach(method -> follow(method, events));
  }

  private void follow(JavaMethod start, ConditionEvents events) {
    Set<JavaCodeUnit> seen = new LinkedHashSet<>(Set.of(start));
    Deque<JavaCodeUnit> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      JavaCodeUnit unit = next.pop();
      Stream.<JavaCodeUnitAccess<?>>concat(
              unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
          .map(JavaCodeUnitAccess::getTarget)
          .forEach(
              target -> {
                if (isRemote(target)) {
                  String path = start.getFullName() + " reaches " + target.getFullName();
                  events.add(SimpleConditionEvent.violated(start, path));
                } else {
                  bodies(target)
                      .filter(body -> !suspends(body) && seen.add(body))
                      .forEach(next::push);
                }
              });
    }
  }

  private boolean isRemote(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    boolean ofProvider =
        owner.isAssignableTo(layers.base() + ".video.VideoProvider")
            && declaredByPort(target)
            && !LOCAL.contains(target.getName());
    return ofProvider
        || owner.isAnnotatedWith(RegisterRestClient.class)
        || Stream.of("jakarta.mail", "jakarta.ws.rs.client", "java.net.http")
            .anyMatch(owner.getPackageName()::startsWith)
        || Set.of("java.net.URL", "java.net.Socket").contains(owner.getFullName());
  }

  private boolean declaredByPort(CodeUnitAccessTarget target) {
    return Stream.concat(
            Stream.of(target.getOwner()), target.getOwner().getAllRawInterfaces().stream())
        .filter(JavaClass::isInterface)
        .filter(type -> type.isAssignableTo(layers.base() + ".video.VideoProvider"))
        .flatMap(type -> type.getMethods().stream())
        .anyMatch(method -> method.getName().equals(target.getName()));
  }

  /** The target itself and what stands for it in subclasses and implementations. */
  private Stream<JavaCodeUnit> bodies(CodeUnitAccessTarget target) {
    if (!layers.has(target.getOwner())) {
      return Stream.empty();
    }
    String[] parameters =
        target.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    Stream<JavaCodeUnit> implementations =
        target.getOwner().getAllSubclasses().stream()
            .map(type -> type.tryGetMethod(target.getName(), parameters))
            .flatMap(Optional::stream);
    return Stream.concat(target.resolveMember().stream(), implementations);
  }

  private static boolean isTransactional(JavaMethod method) {
    return !suspends(method)
        && (isTransactionalType(method.getOwner())
            || method.isAnnotatedWith(Transactional.class)
            || method.getParameters().stream().anyMatch(NoRemoteCallsInTransactions::isInside));
  }

  private static boolean isTransactionalType(JavaClass type) {
    return TransactionRules.isEjb(type) || type.isAnnotatedWith(Transactional.class);
  }

  /** A synchronous observer runs inside the transaction that fired, unless it waits for its end. */
  private static boolean isInside(JavaParameter parameter) {
    return parameter
        .tryGetAnnotationOfType(Observes.class)
        .filter(observes -> !observes.during().name().startsWith("AFTER"))
        .isPresent();
  }

  private static boolean suspends(JavaCodeUnit method) {
    return attribute(method)
        .or(() -> attribute(method.getOwner()))
        .filter(value -> value.equals("NOT_SUPPORTED") || value.equals("NEVER"))
        .isPresent();
  }

  private static Optional<String> attribute(CanBeAnnotated annotated) {
    return Stream.of(TransactionAttribute.class, Transactional.class)
        .filter(annotated::isAnnotatedWith)
        .map(type -> annotation(annotated, type.getName()))
        .flatMap(annotation -> annotation.get("value").stream())
        .map(value -> value.toString().replaceAll(".*\\.", ""))
        .findFirst();
  }

  private static JavaAnnotation<?> annotation(CanBeAnnotated annotated, String type) {
    return annotated instanceof JavaClass owner
        ? owner.getAnnotationOfType(type)
        : ((JavaCodeUnit) annotated).getAnnotationOfType(type);
  }
}
