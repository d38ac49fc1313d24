package org.healthlink.janus;

import java.net.URI;

/** Origins as browsers write them: scheme, host and port, the usual port left out. */
final class Origins {

  private Origins() {}

  static String of(URI address) {
    String scheme = address.getScheme();
    int port = address.getPort();
    boolean usual =
        port == -1
            || port == 80 && (scheme.equals("http") || scheme.equals("ws"))
            || port == 443 && (scheme.equals("https") || scheme.equals("wss"));
    return scheme + "://" + address.getHost() + (usual ? "" : ":" + port);
  }
}
