package org.healthlink.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.healthlink.testing.Sql;

/** Sessions at visits' pages, opened in the database: the tests' servers have no rooms. */
final class VisitCookies {
  private static final Duration LONG = Duration.ofHours(1);

  private VisitCookies() {}

  /** The header {@code Cookie} of somebody who has been let in. */
  static String of(UUID visit, String subject, String roles) {
    return until(Instant.now().plus(LONG), visit, subject, roles);
  }

  /** The same for a session that ends, or has ended, at a time. */
  static String until(Instant end, UUID visit, String subject, String roles) {
    String text = UUID.randomUUID().toString();
    Sql.run(
        "insert into visit_sessions (hash, appointment_id, subject, roles, expires_at)"
            + " values (?, ?, ?, ?, ?)",
        hash(text),
        visit,
        subject,
        roles,
        end);
    return "healthlink_visit=" + text;
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
