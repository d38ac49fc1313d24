package org.healthlink.video;

import java.time.Duration;
import java.util.Optional;

/**
 * A provider did not do what it was asked. What it says of itself is fit for administrators and
 * logs: no link, no passcode, no credential, no provider's own words.
 */
public abstract sealed class VideoProviderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String headline;
  private final String code;
  private final String trackingId;

  private VideoProviderException(
      String headline, String code, String detail, String trackingId, Throwable cause) {
    super(detail, cause);
    this.headline = headline;
    this.code = code;
    this.trackingId = trackingId;
  }

  /** The words that administrators search their logs for. */
  public String headline() {
    return headline;
  }

  /** The classified reason, stable over versions. */
  public String code() {
    return code;
  }

  /** What happened and what to do, in one sentence. */
  public String detail() {
    return getMessage();
  }

  /** The provider's own identifier of the failed call, which its support asks for. */
  public Optional<String> trackingId() {
    return Optional.ofNullable(trackingId);
  }

  /** Whether it may work later without anybody's help. */
  public abstract boolean worthRetrying();

  /** How long the provider asks to wait; empty when it does not say. */
  public Optional<Duration> delay() {
    return Optional.empty();
  }

  /** Whether the provider may have done what it was asked nevertheless. */
  public boolean outcomeUnknown() {
    return false;
  }

  /** Worth another try later. */
  public static final class Retryable extends VideoProviderException {

    private static final long serialVersionUID = 1L;

    private final Duration delay;
    private final boolean outcomeUnknown;

    public Retryable(
        String headline,
        String code,
        String detail,
        String trackingId,
        Duration delay,
        boolean outcomeUnknown,
        Throwable cause) {
      super(headline, code, detail, trackingId, cause);
      this.delay = delay;
      this.outcomeUnknown = outcomeUnknown;
    }

    @Override
    public boolean worthRetrying() {
      return true;
    }

    @Override
    public Optional<Duration> delay() {
      return Optional.ofNullable(delay);
    }

    @Override
    public boolean outcomeUnknown() {
      return outcomeUnknown;
    }
  }

  /** Not worth another try before something is changed by a person. */
  public static final class Permanent extends VideoProviderException {

    private static final long serialVersionUID = 1L;

    private final boolean aboutHost;

    /**
     * @param aboutHost whether the account that should hold the meeting is the reason
     */
    public Permanent(
        String headline, String code, String detail, String trackingId, boolean aboutHost) {
      super(headline, code, detail, trackingId, null);
      this.aboutHost = aboutHost;
    }

    @Override
    public boolean worthRetrying() {
      return false;
    }

    public boolean aboutHost() {
      return aboutHost;
    }
  }

  /** Nothing was asked of the provider, because there was no room for the call: no failure. */
  public static final class Postponed extends VideoProviderException {

    private static final long serialVersionUID = 1L;

    private final Duration delay;

    public Postponed(String why, Duration delay) {
      super("Postponed", "postponed", why, null, null);
      this.delay = delay;
    }

    @Override
    public boolean worthRetrying() {
      return true;
    }

    @Override
    public Optional<Duration> delay() {
      return Optional.of(delay);
    }
  }
}
