package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.platform.diagnosis.FindingKind;
import org.healthlink.video.VideoProviderException;

/** Looks whether Zoom gives this node a token, what the token may do, and what time it is there. */
@ApplicationScoped
class ZoomAccess {

  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(30);

  @Inject private ZoomToken token;
  @Inject private ZoomScopes scopes;
  @Inject private ZoomDate date;

  /**
   * What came of it.
   *
   * @param token null when there is none
   */
  record Access(String token, List<Finding> findings) {}

  /** Fetches a new token, which this node uses from then on. */
  Access look() {
    List<Finding> findings = new ArrayList<>();
    String fetched = null;
    try {
      fetched = token.renew();
      findings.add(ZoomFindings.TOKEN.of("Zoom gives this node access tokens."));
      scopes.missing().stream()
          .map(
              scope ->
                  ZoomFindings.SCOPE_MISSING.of(
                      "The app lacks the scope %s (in apps made before 2024: %s)."
                          .formatted(scope.granular(), scope.classic())))
          .forEach(findings::add);
    } catch (VideoProviderException e) {
      findings.add(kind(e.code()).of(e.detail()));
    }
    date.ahead()
        .filter(ahead -> ahead.abs().compareTo(CLOCKS_MAY_DIFFER) > 0)
        .map(ZoomAccess::clockOff)
        .ifPresent(findings::add);
    return new Access(fetched, findings);
  }

  private static Finding clockOff(Duration ahead) {
    return ZoomFindings.CLOCK_OFF.of(
        "The clock of this machine is %d s %s Zoom's."
            .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "ahead of" : "behind"));
  }

  /** The kind of finding for the code of a failure. */
  static FindingKind kind(String code) {
    return switch (code) {
      case "zoom-credentials-missing" -> ZoomFindings.CREDENTIALS_MISSING;
      case ZoomErrors.CREDENTIALS_REFUSED -> ZoomFindings.CREDENTIALS_REFUSED;
      case "zoom-scope-missing" -> ZoomFindings.SCOPE_MISSING;
      case "zoom-unreadable" -> ZoomFindings.UNREADABLE;
      case "zoom-timeout", "zoom-connection-lost", "zoom-unreachable" -> ZoomFindings.NO_ANSWER;
      case "zoom-error", "zoom-rate-limit", "zoom-daily-limit" -> ZoomFindings.TROUBLE;
      default -> ZoomFindings.REFUSED;
    };
  }
}
