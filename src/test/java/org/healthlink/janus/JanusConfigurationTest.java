package org.healthlink.janus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.healthlink.unit.Fields;
import org.junit.jupiter.api.Test;

class JanusConfigurationTest {

  private final Map<String, String> values = new HashMap<>();
  private final JanusConfiguration configuration =
      Fields.set(new JanusConfiguration(), "config", config());

  @Test
  void theListsArePaired() {
    values.put("janus.url", "wss://a.example/janus-ws , wss://b.example/janus-ws");
    values.put("janus.admin.url", "http://10.0.0.5:7088/admin, http://10.0.0.6:7088/admin");
    assertEquals(
        List.of(
            server("wss://a.example/janus-ws", "http://10.0.0.5:7088/admin"),
            server("wss://b.example/janus-ws", "http://10.0.0.6:7088/admin")),
        configuration.servers());
  }

  @Test
  void spacesAroundCommasAreNoPartOfAnAddress() {
    values.put("janus.ice.servers", "stun:a.example, turn:b.example");
    assertEquals(List.of("stun:a.example", "turn:b.example"), configuration.iceServers());
  }

  @Test
  void allThreeSecretsAreNeededAndReadWhenTheyAreUsed() {
    values.put("janus.admin.secret", "a");
    values.put("janus.admin.key", "b");
    assertEquals(Optional.empty(), configuration.credentials());
    values.put("janus.token.secret", "c");
    assertEquals("c", configuration.credentials().orElseThrow().tokenSecret());
    values.put("janus.token.secret", "d");
    assertEquals("d", configuration.credentials().orElseThrow().tokenSecret());
  }

  @Test
  void nothingIsConfiguredByDefault() {
    assertEquals(List.of(), configuration.servers());
    assertTrue(configuration.pageOrigin().isEmpty());
  }

  @Test
  void pagesComeFromThePublicAddress() {
    values.put("healthlink.public.url", "https://visits.hospital.example/healthlink");
    assertEquals(Optional.of("https://visits.hospital.example"), configuration.pageOrigin());
  }

  private static JanusServer server(String url, String adminUrl) {
    return new JanusServer(URI.create(url), URI.create(adminUrl));
  }

  /** As the servers answer: spaces are kept. */
  private Config config() {
    return (Config)
        Proxy.newProxyInstance(
            Config.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, arguments) -> {
              Optional<String> value = Optional.ofNullable(values.get(arguments[0]));
              return switch (method.getName()) {
                case "getOptionalValues" -> value.map(text -> List.of(text.split(",")));
                case "getOptionalValue" ->
                    arguments[1] == URI.class ? value.map(URI::create) : value;
                default -> throw new UnsupportedOperationException(method.getName());
              };
            });
  }
}
