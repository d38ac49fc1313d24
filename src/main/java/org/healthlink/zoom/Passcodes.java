package org.healthlink.zoom;

import java.security.SecureRandom;

/** Makes passcodes of six characters that nobody confuses when reading them out. */
final class Passcodes {

  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz";
  private static final String DIGITS = "23456789";
  private static final int LENGTH = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passcodes() {}

  /** Letters and digits, at least one of each. */
  static String next() {
    char[] passcode = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      passcode[i] = pick(LETTERS + DIGITS);
    }
    int letter = RANDOM.nextInt(LENGTH);
    passcode[letter] = pick(LETTERS);
    passcode[(letter + 1 + RANDOM.nextInt(LENGTH - 1)) % LENGTH] = pick(DIGITS);
    return new String(passcode);
  }

  private static char pick(String from) {
    return from.charAt(RANDOM.nextInt(from.length()));
  }
}
