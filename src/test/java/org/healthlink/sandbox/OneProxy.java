package org.healthlink.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** The way to one host leads over a proxy on this machine, all others are direct. */
final class OneProxy extends ProxySelector {
  private final String host;
  private final InetSocketAddress proxy;

  OneProxy(String host, int port) {
    this.host = host;
    this.proxy = new InetSocketAddress("127.0.0.1", port);
  }

  @Override
  public List<Proxy> select(URI address) {
    return List.of(
        host.equals(address.getHost()) ? new Proxy(Proxy.Type.HTTP, proxy) : Proxy.NO_PROXY);
  }

  @Override
  public void connectFailed(URI address, SocketAddress at, IOException failure) {}
}
