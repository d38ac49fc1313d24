package org.healthlink.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import org.healthlink.platform.encryption.Hmac;

/**
 * The keyed hashes of the record. An entry's own one shows that we wrote it and that it is as it
 * was; the seals chain entries in the order of their sealing, so that none can go or come
 * unnoticed. Immutable, safe for use by many threads.
 */
final class AuditChain {

  static final byte[] BEGIN = new byte[32];

  private final byte[] key;

  AuditChain(byte[] key) {
    this.key = key.clone();
  }

  byte[] mac(AuditEntry entry) {
    return hash(
        out -> {
          write(out, "entry");
          write(out, entry.id().toString());
          out.writeLong(ChronoUnit.MICROS.between(java.time.Instant.EPOCH, entry.at()));
          write(out, entry.actor());
          write(out, entry.roles());
          write(out, entry.action().name());
          write(out, entry.appointmentId().map(Object::toString).orElse(null));
          write(out, entry.doctorId().map(Object::toString).orElse(null));
          write(out, entry.patientId().map(Object::toString).orElse(null));
          write(out, entry.detail().orElse(null));
          write(out, entry.requestId().orElse(null));
        });
  }

  byte[] seal(long number, byte[] before, byte[] mac) {
    return hash(
        out -> {
          write(out, "seal");
          out.writeLong(number);
          out.write(before);
          out.write(mac);
        });
  }

  /** Shows that the end of the chain is where we left it. */
  byte[] head(long number, byte[] seal) {
    return hash(
        out -> {
          write(out, "head");
          out.writeLong(number);
          out.write(seal);
        });
  }

  private interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private byte[] hash(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      content.writeTo(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Hmac.sha256(key, bytes.toByteArray());
  }

  /** With its length before it, so that no two lists of texts look alike. */
  private static void write(DataOutputStream out, String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
