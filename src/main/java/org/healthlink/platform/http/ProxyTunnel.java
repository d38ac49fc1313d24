package org.healthlink.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthlink.platform.http.NetworkPath.Obstacle;
import org.healthlink.platform.http.NetworkPath.Stopped;

/** Asks a proxy for the way to an encrypted address, without a login. */
final class ProxyTunnel {

  private static final int LONGEST_ANSWER = 16 * 1024;
  private static final Pattern STATUS = Pattern.compile("HTTP/\\d\\.\\d (\\d{3})\\b");

  private ProxyTunnel() {}

  static void open(Socket proxy, URI address) throws Stopped {
    String target = address.getHost() + ":" + Addresses.port(address);
    String request = "CONNECT %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(target, target);
    try {
      proxy.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      judge(head(proxy.getInputStream()));
    } catch (IOException e) {
      throw new Stopped(Obstacle.PROXY_REFUSES, "it closes the connection or does not answer");
    }
  }

  private static void judge(String answer) throws Stopped {
    Matcher status = STATUS.matcher(answer);
    if (!status.lookingAt()) {
      throw new Stopped(Obstacle.PROXY_REFUSES, "it does not speak HTTP");
    }
    if (!status.group(1).equals("200")) {
      String login = status.group(1).equals("407") ? ": it asks for a login" : "";
      throw new Stopped(
          Obstacle.PROXY_REFUSES, "it answers with status " + status.group(1) + login);
    }
  }

  /** Up to the empty line. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < LONGEST_ANSWER && head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }
}
