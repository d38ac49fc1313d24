package org.healthlink.sandbox;

import java.util.stream.Stream;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Host;
import org.healthlink.sandbox.zoom.Operation;

/** Zoom users that cannot hold what is asked of them. */
final class HostCases {
  private static final String DOCTOR = "update doctors set zoom_user_id = ";

  private HostCases() {}

  static Stream<Case> all() {
    return Stream.concat(users(), burdens());
  }

  private static Stream<Case> users() {
    return Stream.of(
        Case.of("me for a host", i -> i.with("zoom.host.default", "me"), "zoom-host-default-is-me"),
        Case.of(
            "a doctor whom Zoom does not know",
            i -> i.sql(DOCTOR + "'dr.who@clinic.example'"),
            "zoom-host-unknown"),
        Case.of(
            "a doctor who has left",
            i -> i.sql(DOCTOR + "'dr.gone@clinic.example'"),
            "zoom-host-inactive"),
        Case.of(
            "a doctor without a licence",
            i -> i.sql(DOCTOR + "'dr.basic@clinic.example'"),
            "zoom-host-basic"),
        Case.of(
            "a shared user whom Zoom does not know",
            i -> i.with("zoom.host.pool", "dr.bose@clinic.example, ghost@clinic.example"),
            "zoom-host-unknown"),
        Case.of(
            "a doctor without a user", i -> i.sql(DOCTOR + "null"), "zoom-doctors-without-user"),
        Case.of(
            "more users than may be asked for",
            i -> {
              i.sql(Rows.moreDoctors(70));
              for (int n = 2; n <= 71; n++) {
                i.zoom()
                    .host("dr." + n + "@clinic.example", Host.Type.LICENSED, Host.Status.ACTIVE);
              }
            },
            "zoom-hosts-not-asked"),
        Case.of(
            "as last seen, when users are hidden",
            i -> {
              i.sql(DOCTOR + "'x@clinic.example', zoom_user_state = 'UNKNOWN'");
              i.zoom().faults(Fault.status(500).on(Operation.USER));
            },
            "zoom-error",
            "zoom-host-unknown"));
  }

  private static Stream<Case> burdens() {
    return Stream.of(
        Case.of(
            "few calls left",
            i -> i.sql(Rows.used("dr.adler@clinic.example", 95)),
            "zoom-host-budget-low"),
        Case.of(
            "no call left",
            i -> i.sql(Rows.used("dr.adler@clinic.example", 100)),
            "zoom-daily-limit"),
        Case.of(
            "visits that overlap on one user",
            i -> i.sql(Rows.overlappingVisits()),
            "zoom-host-overbooked"));
  }
}
