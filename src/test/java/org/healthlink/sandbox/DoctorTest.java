package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthlink.platform.diagnosis.FindingKind;
import org.healthlink.platform.diagnosis.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spoils an installation in one way after the other: the doctor finds this and nothing else. */
class DoctorTest {

  /** What needs a process of its own, a slow check, or a database server that we do not have. */
  private static final Set<String> SEEN_ELSEWHERE =
      Set.of(
          "configuration-file-unreadable",
          "configuration-name-like-a-key",
          "database-version-too-old",
          "database-version-untried",
          "diagnosis-failed",
          "diagnosis-too-slow",
          "zoom-webhook-refused",
          "zoom-webhook-signature-broken");

  static Stream<Case> cases() {
    return Stream.of(
            Stream.of(Case.of("all is well", installation -> {})),
            ConfigurationCases.all(),
            DatabaseCases.all(),
            IdentityCases.all(),
            JanusCases.all(),
            ZoomCases.all(),
            HostCases.all())
        .flatMap(part -> part);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void exactlyWhatIsNotWellIsFound(Case given) throws Exception {
    given.check();
  }

  @Test
  void everyKindOfFindingIsSeen() {
    Set<String> expected =
        KnownFindings.all().stream()
            .filter(kind -> kind.level() != Level.OK)
            .map(FindingKind::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> seen = new TreeSet<>(SEEN_ELSEWHERE);
    cases().flatMap(given -> given.ids().stream()).forEach(seen::add);
    Set<String> unseen = new TreeSet<>(expected);
    unseen.removeAll(seen);
    seen.removeAll(expected);
    assertEquals(Set.of(), unseen, "never seen");
    assertEquals(Set.of(), seen, "not known");
    assertTrue(cases().count() > 80);
  }
}
