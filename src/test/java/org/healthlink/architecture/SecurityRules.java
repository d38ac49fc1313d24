package org.healthlink.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.List;
import java.util.Set;

/** Who may do what is decided in one place. */
final class SecurityRules {

  private static final Set<String> QUESTIONS =
      Set.of("isStaff", "isAdmin", "isPatient", "isDoctor", "isKnown", "patientId", "doctorId");

  /** How servers and tokens answer the same questions. */
  private static final Set<String> QUESTIONS_TO_SERVERS =
      Set.of("isUserInRole", "isCallerInRole", "getGroups");

  /** They hand a person's roles on, to the record, a ticket, a later look; they look at none. */
  private static final Set<String> CARRIERS =
      Set.of("audit.Actor", "video.rest.Door", "video.rest.VisitEntrance");

  private final Layers layers;

  SecurityRules(String base) {
    layers = new Layers(base);
  }

  List<Rule> all() {
    return List.of(
        Rule.of(
            "security alone asks who a caller is and decides what he may",
            noClasses().that(not(inSecurity())).should().accessTargetWhere(asksWho()),
            "appointment.rest.Decides",
            "appointment.rest.AsksTheServer"),
        Rule.of(
            "a caller's roles are looked at in security and handed on by few",
            noClasses()
                .that(not(inSecurity()).and(not(carriers())))
                .should()
                .accessTargetWhere(readsRoles()),
            "appointment.rest.LooksAtRoles"));
  }

  private DescribedPredicate<JavaClass> inSecurity() {
    return layers.in("security").or(layers.in("security.rest"));
  }

  private DescribedPredicate<JavaClass> carriers() {
    return describe(
        "carriers of roles",
        type -> CARRIERS.stream().anyMatch(name -> isOrIsIn(type, layers.base() + "." + name)));
  }

  private static boolean isOrIsIn(JavaClass type, String name) {
    return type.getFullName().equals(name) || type.getFullName().startsWith(name + "$");
  }

  private DescribedPredicate<JavaAccess<?>> asksWho() {
    return describe(
        "asks who a caller is",
        access ->
            isCall(access)
                && (ofCaller(access) && QUESTIONS.contains(access.getTarget().getName())
                    || QUESTIONS_TO_SERVERS.contains(access.getTarget().getName())));
  }

  private DescribedPredicate<JavaAccess<?>> readsRoles() {
    return describe(
        "reads a caller's roles",
        access ->
            isCall(access) && ofCaller(access) && access.getTarget().getName().equals("roles"));
  }

  private static boolean isCall(JavaAccess<?> access) {
    return access instanceof JavaCodeUnitAccess<?>;
  }

  private boolean ofCaller(JavaAccess<?> access) {
    return access.getTargetOwner().getFullName().equals(layers.base() + ".security.Caller");
  }
}
