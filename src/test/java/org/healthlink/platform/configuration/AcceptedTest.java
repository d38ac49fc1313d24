package org.healthlink.platform.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "DB_POOL_MAX, 2, true",
    "DB_POOL_MAX, 500, true",
    "DB_POOL_MAX, 1, false",
    "DB_POOL_MAX, 501, false",
    "DB_POOL_MAX, 7.5, false",
    "DB_POOL_MAX, many, false",
    "DB_POOL_MAX, 99999999999, false",
    "DB_WAIT, PT0S, true",
    "DB_WAIT, PT30M, true",
    "DB_WAIT, PT30M0.001S, false",
    "DB_WAIT, -PT1S, false",
    "DB_WAIT, 60, false",
    "DB_WAIT, P1M, false",
    "JOIN_OPENS_BEFORE, P1D, true",
    "ZOOM_ENABLED, true, true",
    "ZOOM_ENABLED, FALSE, true",
    "ZOOM_ENABLED, 1, false",
    "ZOOM_ENABLED, on, false",
    "ZOOM_MEETING_AUTO_RECORDING, cloud, true",
    "ZOOM_MEETING_AUTO_RECORDING, none , true",
    "ZOOM_MEETING_AUTO_RECORDING, never, false",
    "ZOOM_HOST_DEFAULT, me, true",
    "ZOOM_HOST_DEFAULT, '', false",
    "ZOOM_HOST_DEFAULT, '  ', false",
    "ZOOM_WEBHOOK_SECRET, one, true",
    "ZOOM_WEBHOOK_SECRET, 'one, two', true",
    "ZOOM_WEBHOOK_SECRET, 'one,', false",
    "ZOOM_WEBHOOK_SECRET, ' , ', false",
    "ZOOM_WEBHOOK_SECRET, 'one,two,three', false",
    "WEBHOOK_WINDOW, PT10S, true",
    "WEBHOOK_WINDOW, P1D, true",
    "WEBHOOK_WINDOW, PT9S, false",
    "ZOOM_API_URL, https://api.zoom.us/v2, true",
    "ZOOM_API_URL, http://127.0.0.1:8081/v2, true",
    "ZOOM_API_URL, http://[::1]:8081, true",
    "ZOOM_API_URL, ftp://api.zoom.us, false",
    "ZOOM_API_URL, api.zoom.us, false",
    "ZOOM_API_URL, https:///v2, false",
    "ZOOM_API_URL, https://api.zoom.us/?a=b, false",
    "ZOOM_API_URL, https://user:pw@api.zoom.us, false",
    "ZOOM_API_URL, https://api zoom us, false",
    "JANUS_URL, wss://visits.example/janus-ws, true",
    "JANUS_URL, 'ws://127.0.0.1:8188, wss://b.example', true",
    "JANUS_URL, https://visits.example/janus, false",
    "JANUS_URL, 'wss://a.example,', false",
    "JANUS_URL, wss://a.example?b=c, false",
    "JANUS_ADMIN_URL, 'http://10.0.0.5:7088/admin,https://b.example/admin', true",
    "JANUS_ADMIN_URL, 10.0.0.5:7088, false",
    "JANUS_ICE_SERVERS, stun:turn.example:3478, true",
    "JANUS_ICE_SERVERS, 'stun:t.example,turn:t.example?transport=udp', true",
    "JANUS_ICE_SERVERS, turns:[2001:db8::1]:443?transport=tcp, true",
    "JANUS_ICE_SERVERS, turn.example:3478, false",
    "JANUS_ICE_SERVERS, turn:user@turn.example, false",
    "DB_URL, jdbc:postgresql://db.example:5432/healthlink, true",
    "DB_URL, jdbc:postgresql:healthlink, true",
    "DB_URL, jdbc:postgresql:, false",
    "DB_URL, postgresql://db.example/healthlink, false",
    "DB_URL, jdbc:h2:mem:x, false",
    "DB_URL, jdbc:postgresql://healthlink:y@db.example/x, false",
    "DB_URL, jdbc:postgresql://db.example/x?PASSWORD=y, false",
  })
  void aKeyTakesWhatItSays(ConfigurationKey key, String value, boolean accepted) {
    assertEquals(accepted, key.accepted().accepts(value));
  }
}
