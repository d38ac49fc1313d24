package org.healthlink.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Fetches small documents that everybody may read; no redirect is followed. */
public final class PlainGet {

  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final Duration TO_READ = Duration.ofSeconds(4);
  private static final int LONGEST_BODY = 256 * 1024;

  private PlainGet() {}

  /**
   * An answer.
   *
   * @param body empty unless the status is 200; cut off when it is very long
   * @param date what time it is there, to the second
   */
  public record Answer(int status, byte[] body, Optional<Instant> date) {}

  /**
   * Fetches it now.
   *
   * @throws IOException when there is no answer
   */
  public static Answer from(URI address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(Math.toIntExact(TO_CONNECT.toMillis()));
    connection.setReadTimeout(Math.toIntExact(TO_READ.toMillis()));
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setRequestProperty("Accept", "application/json, */*");
    try {
      int status = connection.getResponseCode();
      long date = connection.getDate();
      return new Answer(
          status,
          status == HttpURLConnection.HTTP_OK ? body(connection) : new byte[0],
          date == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(date)));
    } finally {
      connection.disconnect();
    }
  }

  private static byte[] body(HttpURLConnection connection) throws IOException {
    try (InputStream body = connection.getInputStream()) {
      return body.readNBytes(LONGEST_BODY);
    }
  }
}
