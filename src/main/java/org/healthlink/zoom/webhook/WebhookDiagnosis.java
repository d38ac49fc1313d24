package org.healthlink.zoom.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.video.FactsSeen;
import org.healthlink.video.ProviderCheck;
import org.healthlink.zoom.ZoomConfiguration;
import org.healthlink.zoom.ZoomVideoProvider;
import org.healthlink.zoom.webhook.WebhookHealth.Outcome;

/** Looks whether Zoom's events can be told from others', and whether any arrive. */
@ApplicationScoped
public class WebhookDiagnosis implements ProviderCheck {

  @Inject private WebhookConfiguration configuration;
  @Inject private ZoomConfiguration zoom;
  @Inject private WebhookHealth health;
  @Inject private FactsSeen facts;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "Zoom's webhook";
  }

  @Override
  public List<String> keys() {
    return List.of("zoom.", "webhook.");
  }

  @Override
  public List<Finding> look() {
    if (!zoom.enabled()) {
      return List.of();
    }
    List<WebhookSecret> secrets = configuration.secrets();
    if (secrets.isEmpty()) {
      return List.of(
          WebhookFindings.SECRET_MISSING.of(
              "zoom.webhook.secret is not set: Zoom's events are refused, so nobody notices by"
                  + " itself that a visit begins, ends or loses its meeting."));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(signature(secrets));
    if (secrets.size() > 1) {
      findings.add(
          WebhookFindings.SECRETS_TWO.of(
              "Events are taken with each of %d secrets.".formatted(secrets.size())));
    }
    findings.add(arrivals());
    refused(health).ifPresent(findings::add);
    return findings;
  }

  private Finding signature(List<WebhookSecret> secrets) {
    boolean works = new SignatureTrial(secrets, configuration.window(), clock.instant()).succeeds();
    return works
        ? WebhookFindings.SIGNATURE.of(
            "An event that is signed with zoom.webhook.secret is taken; a changed, a late and a"
                + " foreign one are not.")
        : WebhookFindings.SIGNATURE_BROKEN.of(
            "The trial with events of our own does not tell signed ones from others.");
  }

  /** The database knows of events about our meetings, this node of all that came to it. */
  private Finding arrivals() {
    try {
      FactsSeen.Seen seen = facts.of(ZoomVideoProvider.NAME);
      Optional<Instant> last =
          Stream.of(seen.last(), health.lastReceivedAt())
              .flatMap(Optional::stream)
              .max(Comparator.naturalOrder());
      if (seen.visitsSince() > 0) {
        return WebhookFindings.SILENT.of(
            "%d visit(s) of the last seven days began in Zoom and no event told of one; %s."
                .formatted(seen.visitsSince(), words(last)));
      }
      String sentence = "Of Zoom's events " + words(last) + ".";
      return last.isPresent()
          ? WebhookFindings.LAST_EVENT.of(sentence)
          : WebhookFindings.NO_EVENT.of(sentence);
    } catch (SQLException e) {
      return WebhookFindings.NOT_READ.of(
          "When the last event came was not looked at, because the database could not be read.");
    }
  }

  private static String words(Optional<Instant> last) {
    return last.map(at -> "the last one came at " + at.truncatedTo(ChronoUnit.SECONDS))
        .orElse("none has come");
  }

  static Optional<Finding> refused(WebhookHealth health) {
    Map<Outcome, Long> counts = health.counts();
    long forged = counts.getOrDefault(Outcome.FORGED, 0L);
    long stale = counts.getOrDefault(Outcome.STALE, 0L);
    // Whoever likes may send unsigned ones: they say something only when no right one came.
    boolean telling = stale > 0 || forged > 0 && health.lastReceivedAt().isEmpty();
    return telling
        ? Optional.of(
            WebhookFindings.REFUSED.of(
                "Since its start this node has refused %d event(s) for their signature and %d for"
                        .formatted(forged, stale)
                    + " their age."))
        : Optional.empty();
  }
}
