package org.healthlink.sandbox.zoom;

import java.security.SecureRandom;
import java.util.Random;

/**
 * The account's requirement for meeting passcodes. A passcode that a client sends must satisfy it;
 * a generated one always does.
 *
 * @param minimumLength fewest characters, 10 at most
 * @param specialCharacter whether one of {@code @ - _ *} must be there
 */
public record PasscodeRule(int minimumLength, boolean specialCharacter) {

  /** Any passcode will do. */
  public static final PasscodeRule NONE = new PasscodeRule(1, false);

  private static final int LONGEST = 10;
  private static final int USUAL = 6;
  private static final Random RANDOM = new SecureRandom();

  public PasscodeRule {
    if (minimumLength < 1 || minimumLength > LONGEST) {
      throw new IllegalArgumentException("minimumLength must be 1 to " + LONGEST);
    }
  }

  boolean accepts(String passcode) {
    return passcode.length() >= minimumLength
        && (!specialCharacter || passcode.matches(".*[^A-Za-z0-9].*"));
  }

  /** Six digits as is usual, or more and mixed when the rule asks for it. */
  String generate() {
    StringBuilder passcode = new StringBuilder();
    while (passcode.length() < Math.max(USUAL, minimumLength)) {
      passcode.append(RANDOM.nextInt(10));
    }
    if (specialCharacter) {
      passcode.setCharAt(RANDOM.nextInt(passcode.length()), "@-_*".charAt(RANDOM.nextInt(4)));
    }
    return passcode.toString();
  }
}
