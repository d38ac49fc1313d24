package org.healthlink.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;

/** Who may import whom. */
final class LayerRules {

  private final Layers layers;

  LayerRules(String base) {
    layers = new Layers(base);
  }

  List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    Layers.table().keySet().forEach(layer -> rules.add(imports(layer)));
    rules.add(everyPackageIsInTheTable());
    rules.add(noCycles());
    return rules;
  }

  private Rule imports(String layer) {
    return Rule.of(
        layer + " imports what the table allows",
        noClasses().that(layers.in(layer)).should().dependOnClassesThat(layers.outOfReachOf(layer)),
        layer + ".Importer");
  }

  private Rule everyPackageIsInTheTable() {
    return Rule.of(
        "every package stands in the table",
        classes()
            .should(
                new ArchCondition<JavaClass>("live in a layer of the table") {
                  @Override
                  public void check(JavaClass type, ConditionEvents events) {
                    events.add(
                        new SimpleConditionEvent(
                            type,
                            Layers.table().containsKey(layers.of(type)),
                            type.getFullName() + " lives in a package without a row"));
                  }
                }),
        "notification.Newcomer");
  }

  private Rule noCycles() {
    SliceAssignment byLayer =
        new SliceAssignment() {
          @Override
          public SliceIdentifier getIdentifierOf(JavaClass type) {
            return layers.has(type)
                ? SliceIdentifier.of(layers.of(type))
                : SliceIdentifier.ignore();
          }

          @Override
          public String getDescription() {
            return "packages";
          }
        };
    return Rule.of(
        "no packages import each other in a circle",
        slices().assignedFrom(byLayer).should().beFreeOfCycles(),
        "directory.Importer",
        "appointment.ImportsDirectory");
  }
}
