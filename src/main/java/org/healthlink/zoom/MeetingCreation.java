package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.healthlink.video.MeetingDetails;
import org.healthlink.video.MeetingOrder;
import org.jboss.logging.Logger;

/**
 * Creates a meeting, and gives way in what is not essential: when the account's rules refuse our
 * passcode Zoom chooses one, and when Zoom refuses the alternative host there is none.
 */
@ApplicationScoped
class MeetingCreation {

  private static final Logger LOG = Logger.getLogger(MeetingCreation.class);
  private static final int VALIDATION = 300;
  private static final int MOST_TRIES = 3;

  @Inject private ZoomConfiguration configuration;
  @Inject private ZoomClients clients;
  @Inject private ZoomCalls calls;
  @Inject private Clock clock;

  MeetingDetails create(MeetingOrder order) {
    String passcode = Passcodes.next();
    String alternativeHost = order.alternativeHost();
    for (int tries = 1; ; tries++) {
      try {
        return create(order, passcode, alternativeHost);
      } catch (ZoomError refused) {
        if (tries < MOST_TRIES && passcode != null && refusesPasscode(refused)) {
          passcode = null;
        } else if (tries < MOST_TRIES && alternativeHost != null && refusesAlternative(refused)) {
          LOG.warnv("Zoom takes no alternative host for {0}", order.reference());
          alternativeHost = null;
        } else {
          throw new ZoomErrors(clock).ofAnswer(ZoomErrors.CREATE_FAILED, refused);
        }
      }
    }
  }

  private MeetingDetails create(MeetingOrder order, String passcode, String alternativeHost) {
    MeetingRequest request =
        MeetingRequest.of(
            order, configuration.meetingSettings().withAlternativeHost(alternativeHost), passcode);
    MeetingAnswer answer =
        calls.callOfHost(
            ZoomOperation.CREATE,
            ZoomErrors.CREATE_FAILED,
            order.host(),
            bearer -> clients.meetings().create(bearer, order.host(), request));
    return answer
        .details()
        .orElseThrow(() -> new ZoomErrors(clock).ofUnusableAnswer(ZoomErrors.CREATE_FAILED));
  }

  private static boolean refusesPasscode(ZoomError error) {
    return error.code() == VALIDATION
        && (error.fields().stream().anyMatch(field -> field.contains("pass"))
            || error.says("password")
            || error.says("passcode"));
  }

  /** Zoom does not document how it refuses one. */
  private static boolean refusesAlternative(ZoomError error) {
    return error.status() == 400
        && (error.fields().stream().anyMatch(field -> field.contains("alternative_hosts"))
            || error.says("alternative host"));
  }
}
