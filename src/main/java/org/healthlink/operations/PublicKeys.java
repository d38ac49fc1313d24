package org.healthlink.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.healthlink.platform.json.ProviderJson;

/** Recognizes public keys in the forms that MicroProfile JWT takes. */
final class PublicKeys {

  private PublicKeys() {}

  /** Whether it is a key in PEM, a JWK, or a set of at least one JWK. */
  static boolean isReadable(String text) {
    JsonNode json = ProviderJson.tree(text.getBytes(StandardCharsets.UTF_8));
    JsonNode key = json.has("keys") ? json.path("keys").path(0) : json;
    return key.path("kty").isTextual() || isPem(text);
  }

  private static boolean isPem(String text) {
    String base64 = text.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
    return List.of("RSA", "EC").stream().anyMatch(algorithm -> isKey(base64, algorithm));
  }

  private static boolean isKey(String base64, String algorithm) {
    try {
      X509EncodedKeySpec key = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
      return KeyFactory.getInstance(algorithm).generatePublic(key) != null;
    } catch (GeneralSecurityException | IllegalArgumentException noKey) {
      return false;
    }
  }
}
