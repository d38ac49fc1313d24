package org.healthlink.zoom.webhook;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.security.RawBody;
import org.healthlink.video.MeetingFact;
import org.healthlink.video.MeetingFacts;
import org.healthlink.zoom.ZoomConfiguration;
import org.healthlink.zoom.webhook.WebhookHealth.Outcome;
import org.jboss.logging.Logger;

/**
 * Takes Zoom's events: whoever sends one shows by its signature over the very bytes that he knows
 * the secret. What it says of a meeting of ours is in the database when the answer leaves; what
 * follows from it happens later. Nothing of an event is logged.
 */
@Path("/webhooks/zoom")
@RequestScoped
public class WebhookResource {

  private static final Logger LOG = Logger.getLogger(WebhookResource.class);

  /** Without a colon: else we would sign whatever somebody wants to pass off as an event. */
  private static final Pattern PLAIN_TOKEN = Pattern.compile("[A-Za-z0-9_\\-+/=]{1,128}");

  @Inject private WebhookConfiguration configuration;
  @Inject private ZoomConfiguration zoom;
  @Inject private MeetingFacts facts;
  @Inject private WebhookHealth health;
  @Inject private RawBody rawBody;
  @Inject private Clock clock;

  @HeaderParam("x-zm-request-timestamp")
  private String timestamp;

  @HeaderParam("x-zm-signature")
  private String signature;

  /** Shows Zoom that the address belongs to somebody who knows the secret. */
  public record Validation(String plainToken, String encryptedToken) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  public Response receive() {
    Instant now = clock.instant();
    WebhookSecret signer = signer(now);
    ZoomEvent event = ZoomEvent.read(rawBody.bytes()).orElseThrow(() -> malformed(now));
    if (event.isUrlValidation()) {
      Validation answer = validation(event, signer, now);
      return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
    }
    health.count(take(event, now), now);
    return Response.noContent().build();
  }

  private WebhookSecret signer(Instant now) {
    List<WebhookSecret> secrets = configuration.secrets();
    if (secrets.isEmpty()) {
      throw refused(Outcome.UNCONFIGURED, now);
    }
    WebhookSignature shown = new WebhookSignature(timestamp, signature);
    WebhookSecret signer =
        shown.signer(secrets, rawBody.bytes()).orElseThrow(() -> refused(Outcome.FORGED, now));
    if (!shown.isTimely(now, configuration.window())) {
      throw refused(Outcome.STALE, now);
    }
    return signer;
  }

  private Validation validation(ZoomEvent event, WebhookSecret signer, Instant now) {
    String token = event.plainToken();
    if (!PLAIN_TOKEN.matcher(token).matches()) {
      throw malformed(now);
    }
    health.count(Outcome.VALIDATION, now);
    return new Validation(token, signer.sign(token.getBytes(StandardCharsets.UTF_8)));
  }

  private Outcome take(ZoomEvent event, Instant now) {
    Optional<String> sender = event.accountId();
    Optional<String> ours = zoom.accountId();
    if (sender.isPresent() && ours.isPresent() && !sender.equals(ours)) {
      return Outcome.FOREIGN_ACCOUNT;
    }
    Optional<MeetingFact> fact = event.fact(now);
    if (fact.isEmpty()) {
      return Outcome.IGNORED;
    }
    return switch (facts.store(fact.get(), event.accounts())) {
      case STORED -> Outcome.STORED;
      case KNOWN_ALREADY -> Outcome.DUPLICATE;
      case NOT_OURS -> Outcome.OTHER_MEETING;
    };
  }

  /** One answer for every reason, so that nobody learns how near he was; the log tells them. */
  private ProblemException refused(Outcome outcome, Instant now) {
    health.count(outcome, now);
    LOG.infov("An event was refused at the webhook: {0}", outcome);
    return new ProblemException(
        ProblemType.UNAUTHORIZED, "An event is taken with a valid, recent signature alone.");
  }

  private ProblemException malformed(Instant now) {
    health.count(Outcome.MALFORMED, now);
    return new ProblemException(ProblemType.MALFORMED_REQUEST, "The event cannot be read.");
  }
}
