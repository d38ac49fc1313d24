package org.healthlink.video;

import java.time.Duration;

/**
 * Why a step was not done, as it is recorded.
 *
 * @param pause until the next attempt; null when a person must do something first
 * @param inDoubt creates whose outcome is not known
 * @param aboutHost whether the account that should hold the meeting is the reason
 */
public record FailedAttempt(
    String code, String detail, Duration pause, int inDoubt, boolean aboutHost) {}
