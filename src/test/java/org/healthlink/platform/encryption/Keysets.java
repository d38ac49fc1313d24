package org.healthlink.platform.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Makes keysets as an administrator would with Tink's own tool. */
public final class Keysets {

  private Keysets() {}

  static KeysetHandle of(Parameters parameters) throws GeneralSecurityException {
    return KeysetHandle.generateNew(parameters, AeadConfig2026.get());
  }

  static KeysetHandle handle(String base64) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        new String(Base64.getDecoder().decode(base64), UTF_8),
        AeadConfig2026.get(),
        InsecureSecretKeyAccess.get());
  }

  static KeysetHandle withNewPrimary(KeysetHandle old) throws GeneralSecurityException {
    return KeysetHandle.newBuilder(old)
        .setConfiguration(AeadConfig2026.get())
        .addEntry(
            KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary())
        .build();
  }

  /** The keyset with a new key that writes. */
  public static String rotated(String base64) throws GeneralSecurityException {
    return base64(withNewPrimary(handle(base64)));
  }

  /** The keyset with a further key that does not write. */
  public static String withSpareKey(String base64) throws GeneralSecurityException {
    return base64(
        KeysetHandle.newBuilder(handle(base64))
            .setConfiguration(AeadConfig2026.get())
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId())
            .build());
  }

  static String base64(KeysetHandle handle) throws GeneralSecurityException {
    String json =
        TinkJsonProtoKeysetFormat.serializeKeyset(
            handle, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
    return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
  }
}
