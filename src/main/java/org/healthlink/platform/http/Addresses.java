package org.healthlink.platform.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** What an address says by itself, without asking anybody. */
public final class Addresses {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
  private static final Set<String> WEB = Set.of("http", "https");

  private Addresses() {}

  /** Whether what is sent there does not leave this machine. */
  public static boolean areOfThisMachine(URI address) {
    return address.getHost() != null && LOOPBACK.contains(address.getHost());
  }

  /** A text that is the address of something in the web; empty when it is anything else. */
  public static Optional<URI> ofWeb(String text) {
    try {
      URI address = new URI(text);
      return WEB.contains(String.valueOf(address.getScheme())) && address.getHost() != null
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
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
