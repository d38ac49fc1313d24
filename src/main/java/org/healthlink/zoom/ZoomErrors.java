package org.healthlink.zoom;

import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.healthlink.platform.http.NetworkFailure;
import org.healthlink.video.VideoProviderException;
import org.healthlink.video.VideoProviderException.Permanent;
import org.healthlink.video.VideoProviderException.Retryable;

/**
 * The one place where Zoom's failures are told apart: worth a retry and when, or not before a
 * person acts and why. Zoom documents few of its errors; the table follows what integrators
 * measured.
 */
final class ZoomErrors {

  static final String TOKEN_FAILED = "Failed to obtain Zoom access token";
  static final String CREATE_FAILED = "Failed to create Zoom meeting";

  /** Zoom does not know these credentials, or their app is not activated. */
  static final String CREDENTIALS_REFUSED = "zoom-credentials-refused";

  static final String CREDENTIALS_MISSING = "zoom-credentials-missing";

  private static final String GONE = "zoom-meeting-gone";

  /** Every reason that there can be for a call or a token that failed. */
  static final Set<String> CODES =
      Set.of(
          GONE,
          "zoom-scope-missing",
          "zoom-token-refused",
          "zoom-host-unknown",
          "zoom-host-may-not-host",
          "zoom-webinar",
          "zoom-error",
          "zoom-refused",
          CREDENTIALS_REFUSED,
          "zoom-unreachable",
          "zoom-timeout",
          "zoom-connection-lost",
          "zoom-unreadable",
          "zoom-daily-limit",
          "zoom-rate-limit");

  private static final int NO_MEETING = 3000;
  private static final Duration PER_SECOND_PAUSE = Duration.ofSeconds(2);

  private final Clock clock;

  ZoomErrors(Clock clock) {
    this.clock = clock;
  }

  /** The reason alone, also where that is no failure for whoever asked. */
  String codeOf(ZoomError error) {
    return error.meetingIsGone() ? GONE : ofAnswer("", error).code();
  }

  /** An answer of the REST API that is no success. */
  VideoProviderException ofAnswer(String headline, ZoomError error) {
    if (error.scopeIsMissing()) {
      return permanent(
          headline,
          "zoom-scope-missing",
          "The Zoom app lacks a scope: " + scopes(error) + ". Add it in the Zoom App Marketplace.",
          error);
    }
    if (error.tokenRefused()) {
      return retryable(
          headline, "zoom-token-refused", "Zoom refuses a fresh access token.", null, false, error);
    }
    if (error.status() == 429) {
      return limited(headline, error);
    }
    if (error.userIsUnknown()) {
      return aboutHost(
          headline,
          "zoom-host-unknown",
          "Zoom does not know the host. Correct the doctor's zoomUserId, zoom.host.pool or"
              + " zoom.host.default.",
          error);
    }
    if (error.userMayNotHost()) {
      return aboutHost(
          headline,
          "zoom-host-may-not-host",
          "The host may not schedule meetings. Give the Zoom user an active licence.",
          error);
    }
    if (error.code() == NO_MEETING) {
      return permanent(
          headline,
          "zoom-webinar",
          "Somebody has turned the meeting into a webinar, which cannot be moved or removed from"
              + " here. Turn it back in Zoom, or delete it there.",
          error);
    }
    if (error.status() >= 500 || error.status() < 400 || error.status() == 408) {
      return retryable(
          headline,
          "zoom-error",
          "Zoom answered with status " + error.status() + ".",
          pause(error),
          true,
          error);
    }
    return permanent(
        headline,
        "zoom-refused",
        "Zoom refused the request with status "
            + error.status()
            + " and code "
            + error.code()
            + (error.fields().isEmpty() ? "." : ", fields " + error.fields() + "."),
        error);
  }

  /** An answer of the token endpoint that is no success. */
  VideoProviderException ofToken(ZoomError error) {
    if (error.status() == 429) {
      return limited(TOKEN_FAILED, error);
    }
    if (error.status() >= 500 || error.status() < 400) {
      return retryable(
          TOKEN_FAILED,
          "zoom-error",
          "Zoom's token endpoint answered with status " + error.status() + ".",
          pause(error),
          false,
          error);
    }
    return retryable(
        TOKEN_FAILED,
        CREDENTIALS_REFUSED,
        "Zoom refuses the credentials (status "
            + error.status()
            + "). Check zoom.account.id, zoom.client.id and zoom.client.secret of a"
            + " Server-to-Server OAuth app that is activated.",
        null,
        false,
        error);
  }

  /** No usable answer at all: the network, a time-out, or something that is not Zoom's JSON. */
  VideoProviderException ofTransport(String headline, ProcessingException failure) {
    NetworkFailure network = NetworkFailure.of(failure);
    String name = network.name();
    return switch (network.kind()) {
      case NO_CONNECTION ->
          unanswered(
              headline, "zoom-unreachable", "No connection to Zoom: " + name + ".", false, failure);
      case NOT_TRUSTED ->
          unanswered(
              headline,
              "zoom-unreachable",
              "No trusted connection to Zoom: " + name + ".",
              true,
              failure);
      case TIMEOUT ->
          unanswered(headline, "zoom-timeout", "Zoom did not answer in time.", true, failure);
      case BROKEN_OFF ->
          unanswered(
              headline, "zoom-connection-lost", "The connection to Zoom broke off.", true, failure);
      case UNREADABLE ->
          unanswered(
              headline,
              "zoom-unreadable",
              "Zoom's answer could not be read: " + name + ".",
              true,
              failure);
    };
  }

  private static VideoProviderException unanswered(
      String headline, String code, String detail, boolean maybeDone, ProcessingException cause) {
    boolean asked = maybeDone && !headline.equals(TOKEN_FAILED);
    return new Retryable(headline, code, detail, null, null, asked, cause);
  }

  /** An answer that says success and lacks what was asked for. */
  VideoProviderException ofUnusableAnswer(String headline) {
    return ofTransport(headline, new ProcessingException("an answer without what was asked for"));
  }

  private VideoProviderException limited(String headline, ZoomError error) {
    return error.isDailyLimit()
        ? retryable(
            headline,
            "zoom-daily-limit",
            "Zoom's daily limit of create and update calls is used up until 00:00 UTC.",
            UtcDay.at(clock.instant()).restAsZoomCounts(clock.instant()),
            false,
            error)
        : retryable(
            headline,
            "zoom-rate-limit",
            "Zoom asks for fewer calls per second.",
            pause(error) == null ? PER_SECOND_PAUSE : pause(error),
            false,
            error);
  }

  /** {@code Retry-After} as seconds, as an HTTP date or, as Zoom writes it, as an ISO instant. */
  private Duration pause(ZoomError error) {
    String value = error.retryAfter();
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      if (value.strip().matches("\\d{1,6}")) {
        return Duration.ofSeconds(Long.parseLong(value.strip()));
      }
      Instant until =
          value.contains("T") && !value.contains(",")
              ? OffsetDateTime.parse(value.strip()).toInstant()
              : ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                  .toInstant();
      Duration pause = Duration.between(clock.instant(), until);
      return pause.isNegative() ? null : pause;
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private static String scopes(ZoomError error) {
    return error.missingScopes().isEmpty() ? "Zoom does not say which" : error.missingScopes();
  }

  private static VideoProviderException permanent(
      String headline, String code, String detail, ZoomError error) {
    return new Permanent(headline, code, detail, error.trackingId(), false);
  }

  private static VideoProviderException aboutHost(
      String headline, String code, String detail, ZoomError error) {
    return new Permanent(headline, code, detail, error.trackingId(), true);
  }

  private static VideoProviderException retryable(
      String headline,
      String code,
      String detail,
      Duration pause,
      boolean outcomeUnknown,
      ZoomError error) {
    return new Retryable(headline, code, detail, error.trackingId(), pause, outcomeUnknown, null);
  }
}
