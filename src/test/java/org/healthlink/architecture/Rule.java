package org.healthlink.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule and the classes that break it on purpose.
 *
 * @param says what it demands, in one sentence
 * @param offenders of {@code architecture.violations}, below that package
 */
record Rule(String says, ArchRule rule, List<String> offenders) {

  static Rule of(String says, ArchRule rule, String... offenders) {
    return new Rule(says, rule.as(says), List.of(offenders));
  }

  @Override
  public String toString() {
    return says;
  }
}
