package org.healthlink.janus;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.healthlink.janus.JanusConfiguration.Credentials;
import org.healthlink.sandbox.Janus.Address;
import org.healthlink.unit.Fields;

/** The beans of this package, put together without a server for a real Janus. */
public final class JanusByHand {

  private JanusByHand() {}

  /** Rooms on that Janus, with these STUN and TURN servers for browsers. */
  public static JanusRooms rooms(Address address, List<String> ice, Optional<String> turnSecret) {
    JanusRooms rooms = Fields.set(new JanusRooms(), "clients", HttpAdmin.clients());
    FakeConfiguration configuration = configuration(address);
    configuration.iceServers = ice;
    configuration.turnSecret = turnSecret;
    return Fields.set(rooms, "configuration", configuration);
  }

  /** What the check finds for pages of that origin. */
  public static JanusHealth look(Address address, String origin) {
    JanusCheck check = Fields.set(new JanusCheck(), "clients", HttpAdmin.clients());
    FakeConfiguration configuration = configuration(address);
    configuration.pageOrigin = Optional.of(origin);
    Fields.set(check, "configuration", configuration);
    Fields.set(check, "clock", Clock.systemUTC());
    Fields.set(check, "trial", new WebSocketTrial());
    return check.look().get(0);
  }

  private static FakeConfiguration configuration(Address address) {
    FakeConfiguration configuration = new FakeConfiguration(URI.create(address.adminUrl()));
    configuration.servers =
        List.of(new JanusServer(URI.create(address.url()), URI.create(address.adminUrl())));
    configuration.credentials =
        Optional.of(
            new Credentials(address.adminSecret(), address.adminKey(), address.tokenSecret()));
    return configuration;
  }
}
