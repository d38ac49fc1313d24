package org.healthlink.platform.http;

import java.net.URI;
import java.util.Set;

/** What an address says by itself, without asking anybody. */
public final class Addresses {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private Addresses() {}

  /** Whether what is sent there does not leave this machine. */
  public static boolean areOfThisMachine(URI address) {
    return address.getHost() != null && LOOPBACK.contains(address.getHost());
  }

  /** The text without the login that an address in it may carry. */
  public static String withoutLogin(String text) {
    return text.replaceAll("://[^/\\s@]*@", "://");
  }

  /** The port that is named, or the usual one of the scheme. */
  public static int port(URI address) {
    if (address.getPort() > 0) {
      return address.getPort();
    }
    return isEncrypted(address) ? 443 : 80;
  }

  /** Whether the way there is encrypted. */
  public static boolean isEncrypted(URI address) {
    return "https".equals(address.getScheme()) || "wss".equals(address.getScheme());
  }
}
