package org.healthlink.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests as no decent client sends them: the bytes are the test's own. One connection for each;
 * an answer that does not come in time is an error of the test.
 */
public final class RawHttp {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** After a whole answer nothing may follow; this long is waited for it. */
  private static final Duration AFTERTHOUGHTS = Duration.ofMillis(500);

  private static final Pattern LENGTH =
      Pattern.compile("\r\ncontent-length: *(\\d{1,8})\r\n", Pattern.CASE_INSENSITIVE);

  private RawHttp() {}

  /** The head of a request, for a connection that ends with the answer. */
  public static String head(String method, String target, Map<String, String> headers) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    Map<String, String> all = new LinkedHashMap<>(Map.of("Host", "127.0.0.1"));
    all.put("Connection", "close");
    all.putAll(headers);
    all.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("\r\n").toString();
  }

  /** Sends these bytes and gives what is answered; null when the connection just ends. */
  public static Answer send(String head, byte[] body) throws IOException {
    long begin = System.nanoTime();
    URI server = HospitalClient.deployment();
    byte[] all;
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
      try {
        OutputStream out = socket.getOutputStream();
        // One character is one byte here: tests send what they like.
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
      } catch (SocketException refused) {
        // It is answered before all has been read.
      }
      all = read(socket);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    return all.length == 0 ? null : parse(all, head.startsWith("HEAD "), took);
  }

  private static byte[] read(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    try {
      InputStream in = socket.getInputStream();
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        all.write(some, 0, n);
        if (isWhole(all.toString(StandardCharsets.ISO_8859_1))) {
          socket.setSoTimeout(Math.toIntExact(AFTERTHOUGHTS.toMillis()));
        }
      }
    } catch (SocketException reset) {
      // What has come by then is the answer.
    } catch (SocketTimeoutException open) {
      // A server that still waits for the rest of a request does not close.
      if (!isWhole(all.toString(StandardCharsets.ISO_8859_1))) {
        throw open;
      }
    }
    return all.toByteArray();
  }

  private static boolean isWhole(String answer) {
    Matcher length = LENGTH.matcher(answer);
    int body = answer.indexOf("\r\n\r\n") + 4;
    return body >= 4
        && length.find()
        && length.start() < body
        && answer.length() - body >= Integer.parseInt(length.group(1));
  }

  private static Answer parse(byte[] all, boolean head, Duration took) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(all);
    String[] status = line(in).split(" ", 3);
    if (status.length < 2 || !status[0].startsWith("HTTP/1.")) {
      throw new IOException("no answer of HTTP: " + new String(all, StandardCharsets.ISO_8859_1));
    }
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    HttpHeaders answered = HttpHeaders.of(headers, (name, value) -> true);
    boolean chunked = answered.firstValue("Transfer-Encoding").orElse("").equals("chunked");
    byte[] body = head ? new byte[0] : chunked ? chunks(in) : in.readAllBytes();
    return new Answer(
        Integer.parseInt(status[1]), answered, new String(body, StandardCharsets.UTF_8), took);
  }

  private static byte[] chunks(ByteArrayInputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      body.write(in.readNBytes(size));
      line(in);
    }
    return body.toByteArray();
  }

  private static int size(ByteArrayInputStream in) throws IOException {
    String line = line(in);
    return line.isEmpty() ? 0 : Integer.parseInt(line.replaceAll(";.*", "").strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.write(c);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
