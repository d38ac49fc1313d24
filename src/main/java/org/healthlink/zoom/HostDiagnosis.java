package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.video.HostState;
import org.healthlink.video.HostsInUse;
import org.healthlink.video.HostsInUse.DoctorsHost;
import org.healthlink.video.HostsInUse.HostLoad;
import org.healthlink.zoom.HostBudgets.Budgets;

/**
 * Looks at every Zoom user that holds meetings: the shared ones first, then those of doctors, who
 * has the next visit first. Whom Zoom is not asked for counts as it was when last seen.
 */
@ApplicationScoped
class HostDiagnosis {

  @Inject private ZoomConfiguration configuration;
  @Inject private ZoomScopes scopes;
  @Inject private HostQuestions questions;
  @Inject private HostBudgets budgets;
  @Inject private HostsInUse inUse;

  /** What the database knows; a database that cannot be read has a check of its own. */
  private record Known(List<DoctorsHost> doctors, Map<String, HostLoad> loads, Budgets budgets) {}

  /**
   * Looks as far as it can.
   *
   * @param token null when Zoom cannot be asked
   */
  List<Finding> look(String token) {
    List<Finding> findings = new ArrayList<>();
    Known known = known(findings);
    Map<String, String> accounts = accounts(known);
    Map<String, HostState> states = states(token, accounts.keySet(), known, findings);
    accounts.forEach(
        (account, owner) -> {
          if (states.containsKey(account)) {
            HostLoad load = known.loads().get(account.toLowerCase(Locale.ROOT));
            HostReport report =
                new HostReport(account, owner, states.get(account), load, known.budgets());
            findings.addAll(report.findings());
          }
        });
    withoutUser(known, findings);
    return findings;
  }

  private Known known(List<Finding> findings) {
    try {
      Map<String, HostLoad> loads =
          inUse.loads().stream().collect(Collectors.toMap(HostLoad::account, Function.identity()));
      return new Known(inUse.doctors(), loads, budgets.today());
    } catch (SQLException e) {
      findings.add(
          ZoomFindings.DOCTORS_UNREAD.of(
              "The doctors' Zoom users were not looked at, because the database could not be read."));
      return new Known(List.of(), Map.of(), new Budgets(configuration.hostDailyLimit(), Map.of()));
    }
  }

  /** Each account once, with the words for whose it is, of all who share it. */
  private Map<String, String> accounts(Known known) {
    Map<String, String> accounts = new LinkedHashMap<>();
    configuration.hostPool().forEach(host -> accounts.putIfAbsent(host, "zoom.host.pool"));
    accounts.putIfAbsent(configuration.defaultHost(), "zoom.host.default");
    known.doctors().stream()
        .filter(doctor -> doctor.account() != null)
        .forEach(
            doctor ->
                accounts.merge(
                    doctor.account(),
                    "doctor " + doctor.doctorId(),
                    (one, too) -> one + ", " + too));
    return accounts;
  }

  private Map<String, HostState> states(
      String token, Set<String> accounts, Known known, List<Finding> findings) {
    Map<String, HostState> states =
        known.doctors().stream()
            .filter(doctor -> doctor.account() != null)
            .filter(doctor -> doctor.lastSeen() != HostState.UNCHECKED)
            .collect(
                Collectors.toMap(DoctorsHost::account, DoctorsHost::lastSeen, (one, same) -> one));
    if (token == null || scopes.usersAreHidden()) {
      return states;
    }
    HostQuestions.Answers answers = questions.ask(token, accounts);
    states.putAll(answers.states());
    if (answers.stop() != null) {
      findings.add(answers.stop());
    } else if (answers.states().size() < accounts.size()) {
      findings.add(
          ZoomFindings.HOSTS_NOT_ASKED.of(
              "Zoom was asked for %d of %d users; the others count as they were when last seen."
                  .formatted(answers.states().size(), accounts.size())));
    }
    return states;
  }

  private static void withoutUser(Known known, List<Finding> findings) {
    List<String> doctors =
        known.doctors().stream()
            .filter(doctor -> doctor.account() == null)
            .map(doctor -> doctor.doctorId().toString())
            .toList();
    if (!doctors.isEmpty()) {
      findings.add(
          ZoomFindings.DOCTORS_SHARE.of(
              "%d doctor(s) have no Zoom user and share those of zoom.host.pool and"
                      .formatted(doctors.size())
                  + " zoom.host.default: "
                  + shortened(doctors)));
    }
  }

  private static String shortened(List<String> names) {
    Stream<String> first = names.stream().limit(5);
    return first.collect(Collectors.joining(", ")) + (names.size() > 5 ? " and others." : ".");
  }
}
