package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The provider of rooms, if the application has one and the configuration switches it on. */
@ApplicationScoped
public class Rooms {

  @Inject private Instance<RoomProvider> providers;

  public boolean enabled() {
    return provider().isPresent();
  }

  public Optional<RoomProvider> provider() {
    return providers.stream().filter(RoomProvider::enabled).findFirst();
  }

  /** Where the visit page must be allowed to connect to. */
  public List<String> origins() {
    return provider().map(RoomProvider::origins).orElse(List.of());
  }
}
