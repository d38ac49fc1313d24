package org.healthlink.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of the packages: the product keeps each, and each one catches the classes that break it
 * on purpose. A rule that names a package that does not exist passes in silence, so no rule counts
 * before it has been seen to fire.
 */
class ArchitectureTest {

  private static final String PRODUCT = "org.healthlink";
  private static final String VIOLATIONS = PRODUCT + ".architecture.violations";

  private static final JavaClasses PRODUCT_CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(PRODUCT);
  private static final JavaClasses VIOLATING_CLASSES =
      new ClassFileImporter().importPackages(VIOLATIONS);

  static Stream<Rule> rulesOfTheProduct() {
    return rules(PRODUCT);
  }

  static Stream<Rule> rulesOfTheViolations() {
    return rules(VIOLATIONS);
  }

  private static Stream<Rule> rules(String base) {
    return Stream.of(
            new LayerRules(base).all(),
            new HttpRules(base).all(),
            new SecurityRules(base).all(),
            new TransactionRules(base).all(),
            new EventRules(base).all(),
            new HabitRules(base).all())
        .flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rulesOfTheProduct")
  void theProductKeeps(Rule rule) {
    rule.rule().check(PRODUCT_CLASSES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rulesOfTheViolations")
  void eachOffenderIsCaughtBy(Rule rule) {
    String report = rule.rule().evaluate(VIOLATING_CLASSES).getFailureReport().toString();
    for (String offender : rule.offenders()) {
      assertTrue(
          report.matches("(?s).*\\Q" + VIOLATIONS + "." + offender + "\\E\\b.*"),
          () -> offender + " is not in the report: " + report);
    }
  }

  @Test
  void noPackageOfTheTableIsEmpty() {
    Layers layers = new Layers(PRODUCT);
    Set<String> there = PRODUCT_CLASSES.stream().map(layers::of).collect(Collectors.toSet());
    Set<String> missing =
        Layers.table().keySet().stream()
            .filter(layer -> !there.contains(layer))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), missing);
  }
}
