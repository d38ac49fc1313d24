package org.healthlink.sandbox.zoom;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Values that look random and follow from what they are made of, the same at every request. */
final class Digests {

  private Digests() {}

  /** URL-safe text of up to 43 characters. */
  static String text(int length, Object... parts) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(parts)).substring(0, length);
  }

  /** A number of exactly this many digits, 18 at most. */
  static long number(int digits, Object... parts) {
    long smallest = BigInteger.TEN.pow(digits - 1).longValueExact();
    return smallest
        + new BigInteger(1, hash(parts)).mod(BigInteger.valueOf(9 * smallest)).longValue();
  }

  private static byte[] hash(Object... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Object part : parts) {
        digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
