package org.healthlink.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** Where time, configuration and metrics come from. */
final class HabitRules {

  private final Layers layers;

  HabitRules(String base) {
    layers = new Layers(base);
  }

  List<Rule> all() {
    return List.of(
        Rule.of(
            "configuration is read in …Configuration classes",
            noClasses()
                .that(not(simpleNameEndingWith("Configuration")))
                .and(not(named("configuration check", "platform.configuration")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.eclipse.microprofile.config..")),
            "appointment.ReadsKeys",
            "appointment.InjectsKey"),
        Rule.of(
            "time comes from the injected clock",
            noClasses()
                .that(not(named("clock", "platform.SystemClock")))
                .should()
                .accessTargetWhere(describe("is an ambient clock", HabitRules::isAmbient)),
            "appointment.LooksAtTheClock",
            "appointment.RefersToTheClock"),
        Rule.of(
            "DatabaseWait alone measures with nanoTime",
            noClasses()
                .that(not(named("wait", "platform.database.DatabaseWait")))
                .should()
                .callMethod(System.class, "nanoTime"),
            "appointment.MeasuresTime"),
        Rule.of(
            "metrics are made in operations",
            noClasses()
                .that(not(layers.in("operations")).and(not(layers.in("operations.rest"))))
                .should()
                .dependOnClassesThat(
                    resideInAnyPackage(
                        "..micrometer..", "org.eclipse.microprofile.metrics..", "io.prometheus..")),
            "appointment.CountsItself"));
  }

  /** A class, its inner classes, or a package, below the base. */
  private DescribedPredicate<JavaClass> named(String what, String below) {
    String name = layers.base() + "." + below;
    return describe(
        "the " + what,
        type ->
            type.getPackageName().equals(name)
                || type.getFullName().equals(name)
                || type.getFullName().startsWith(name + "$"));
  }

  private static boolean isAmbient(JavaAccess<?> access) {
    if (!(access instanceof JavaCodeUnitAccess<?> unit)) {
      return false;
    }
    JavaClass owner = unit.getTargetOwner();
    String name = unit.getTarget().getName();
    List<String> parameters =
        unit.getTarget().getRawParameterTypes().stream().map(JavaClass::getFullName).toList();
    if (owner.getPackageName().startsWith("java.time")) {
      return name.equals("now") && !parameters.contains(Clock.class.getName())
          || owner.isEquivalentTo(Clock.class)
              && (name.startsWith("system")
                  || Set.of("tickMillis", "tickSeconds", "tickMinutes").contains(name));
    }
    boolean legacy =
        (owner.isEquivalentTo(Date.class) || owner.isAssignableTo(Calendar.class))
            && (unit instanceof JavaConstructorCall && parameters.isEmpty()
                || name.equals("getInstance"));
    return legacy || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
  }
}
