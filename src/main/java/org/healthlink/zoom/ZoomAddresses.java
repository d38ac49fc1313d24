package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.platform.diagnosis.FindingKind;
import org.healthlink.platform.http.Addresses;
import org.healthlink.platform.http.NetworkPath;

/** Looks whether this machine reaches Zoom, and tells name, connection, proxy and trust apart. */
@ApplicationScoped
class ZoomAddresses {

  @Inject private ZoomConfiguration configuration;

  List<Finding> look() {
    Map<String, URI> addresses = new LinkedHashMap<>();
    for (URI address : List.of(configuration.oauthUrl(), configuration.apiUrl())) {
      addresses.putIfAbsent(
          address.getScheme() + "://" + address.getHost() + ":" + Addresses.port(address), address);
    }
    return addresses.entrySet().stream()
        .flatMap(entry -> look(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Stream<Finding> look(String place, URI address) {
    NetworkPath.Outcome outcome = NetworkPath.to(address);
    Finding way = kind(outcome).of(sentence(place, outcome));
    boolean open = !Addresses.isEncrypted(address) && !Addresses.areOfThisMachine(address);
    return open
        ? Stream.of(
            ZoomFindings.NOT_ENCRYPTED.of("The way to " + place + " is not encrypted."), way)
        : Stream.of(way);
  }

  private static String sentence(String place, NetworkPath.Outcome outcome) {
    String through = outcome.proxy() == null ? "directly" : "through the proxy " + outcome.proxy();
    return outcome.reached()
        ? "This machine reaches %s %s.".formatted(place, through)
        : "%s is not reached %s: %s.".formatted(place, through, outcome.detail());
  }

  private FindingKind kind(NetworkPath.Outcome outcome) {
    return switch (outcome.obstacle()) {
      case NONE -> ZoomFindings.REACHED;
      case NAME_UNKNOWN -> direct(ZoomFindings.NAME_UNKNOWN);
      case NO_CONNECTION -> direct(ZoomFindings.NO_CONNECTION);
      case PROXY_NAME_UNKNOWN, PROXY_NO_CONNECTION -> ZoomFindings.PROXY_UNREACHABLE;
      case PROXY_REFUSES -> ZoomFindings.PROXY_REFUSES;
      case NOT_TRUSTED -> ZoomFindings.NOT_TRUSTED;
    };
  }

  private FindingKind direct(FindingKind kind) {
    return configuration.environmentNamesProxy() ? ZoomFindings.PROXY_NOT_USED : kind;
  }
}
