package org.healthlink.janus;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes of texts. */
final class Signatures {

  private Signatures() {}

  /** What Janus and TURN servers ask for. */
  static byte[] sha1(String secret, String text) {
    return hmac("HmacSHA1", secret, text);
  }

  static byte[] sha256(String secret, String text) {
    return hmac("HmacSHA256", secret, text);
  }

  private static byte[] hmac(String algorithm, String secret, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK lacks " + algorithm, e);
    }
  }
}
