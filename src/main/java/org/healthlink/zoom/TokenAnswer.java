package org.healthlink.zoom;

/**
 * What the token endpoint answers.
 *
 * @param expiresIn in seconds
 * @param scope separated by spaces
 */
public record TokenAnswer(String accessToken, Long expiresIn, String scope) {

  @Override
  public String toString() {
    return "TokenAnswer[redacted]";
  }
}
