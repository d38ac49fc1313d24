package org.healthlink.janus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {

  @ParameterizedTest
  @CsvSource({
    "https://visits.example/healthlink, https://visits.example",
    "https://visits.example:443/healthlink, https://visits.example",
    "https://visits.example:8443, https://visits.example:8443",
    "http://127.0.0.1:8080/healthlink, http://127.0.0.1:8080",
    "http://visits.example:80/, http://visits.example",
    "http://visits.example:443/, http://visits.example:443",
    "wss://visits.example:443/janus-ws, wss://visits.example",
  })
  void theUsualPortIsLeftOut(URI address, String origin) {
    assertEquals(origin, Origins.of(address));
  }
}
