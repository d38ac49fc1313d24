package org.healthlink.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/** What is printed when all is up: addresses, tokens, and a line that books a visit. */
final class Welcome {
  private static final Duration SLOT = Duration.ofMinutes(30);

  private final Sandbox sandbox;
  private final String publicUrl;
  private final Path log;

  Welcome(Sandbox sandbox, String publicUrl, Path log) {
    this.sandbox = sandbox;
    this.publicUrl = publicUrl;
    this.log = log;
  }

  String text(Instant now) {
    Database database = sandbox.database();
    return """

        HealthLink+ is up.

          application        %s
          %s
          identity provider  %s
          database           %s (user %s, password %s)
          server log         %s

        Tokens for 12 hours:

        %s

        Book an ONLINE visit:

        %s

        %sCtrl-C stops everything.
        """
        .formatted(
            publicUrl,
            zoom(),
            sandbox.identity().issuer(),
            database.jdbcUrl(),
            database.user(),
            database.password(),
            log,
            tokens(),
            booking(now),
            events());
  }

  /** A command that books the next whole half hour after a day, as the first patient. */
  String booking(Instant now) {
    Instant start =
        Instant.ofEpochSecond(
            (now.plus(Duration.ofDays(1)).getEpochSecond() / SLOT.toSeconds() + 1)
                * SLOT.toSeconds());
    String body =
        ("{\"doctorId\":\"%s\",\"patientId\":\"%s\",\"type\":\"ONLINE\",\"startTime\":\"%s\","
                + "\"durationMinutes\":30,\"reasonForVisit\":\"Follow-up\"}")
            .formatted(DemoData.ADLER.id(), DemoData.MARIA.id(), start);
    return "curl -sS -i -X POST '%s/api/v1/appointments' -H 'Authorization: Bearer %s'"
            .formatted(publicUrl, patient())
        + " -H 'Content-Type: application/json' -H 'Prefer: wait=10' -d '"
        + body
        + "'";
  }

  private String zoom() {
    Optional<ZoomSimulator> simulator = sandbox.zoom();
    return simulator.isPresent()
        ? "Zoom simulator     " + simulator.get().oauthUrl() + "/_simulator/meetings"
        : "Zoom               the real one";
  }

  /** What people do in a meeting is told to the application, as Zoom does. */
  private String events() {
    return sandbox
        .zoom()
        .map(
            zoom ->
                """
                Let its meeting begin (or: host-joins, guest-joins, guest-waits, end, delete):

                curl -sS -X POST '%s/_simulator/room?does=begin&meeting=<zoomMeetingId>'

                """
                    .formatted(zoom.oauthUrl()))
        .orElse("");
  }

  private String tokens() {
    IdentityProvider identity = sandbox.identity();
    return String.join(
        "\n\n",
        "PATIENT=" + patient(),
        "DOCTOR=" + identity.token(DemoData.ADLER.subject(), "DOCTOR"),
        "STAFF=" + identity.token("frontdesk", "STAFF"),
        "ADMIN=" + identity.token("it", "ADMIN"));
  }

  private String patient() {
    return sandbox.identity().token(DemoData.MARIA.subject(), "PATIENT");
  }
}
