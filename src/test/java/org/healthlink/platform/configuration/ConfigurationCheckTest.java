package org.healthlink.platform.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthlink.platform.encryption.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationCheckTest {

  private static final Map<String, String> REQUIRED =
      Map.of(
          "db.url", "jdbc:postgresql://db.example/healthlink",
          "db.user", "healthlink",
          "db.password", "secret",
          "healthlink.encryption.keyset", TestKeys.keyset(),
          "mp.jwt.verify.publickey.location", "https://id.example/jwks",
          "mp.jwt.verify.issuer", "https://id.example");

  @Test
  void theDefaultsOfTheManualAndWhatIsRequiredAreRight() {
    assertEquals(List.of(), findings(REQUIRED));
  }

  @Test
  void everythingThatIsMissingIsNamedTogether() {
    assertEquals(
        List.of(
            "db.url",
            "db.user",
            "db.password",
            "healthlink.encryption.keyset",
            "mp.jwt.verify.issuer",
            "mp.jwt.verify.publickey:"),
        firstWords(findings(Map.of())));
    findings(Map.of()).forEach(line -> assertTrue(line.contains("required"), line));
  }

  @Test
  void oneOfTheTwoWaysToTheProvidersKeyIsEnough() {
    Map<String, String> values = new HashMap<>(REQUIRED);
    values.remove("mp.jwt.verify.publickey.location");
    assertEquals(1, findings(values).size());
    values.put("mp.jwt.verify.publickey", "MIIB…");
    assertEquals(List.of(), findings(values));
  }

  @Test
  void allWrongValuesAreReportedTogetherOneLineEach() {
    Map<String, String> values = new HashMap<>(REQUIRED);
    values.put("db.pool.max", "1");
    values.put("zoom.enabled", "yes");
    values.put("meeting.retry.initial", "5s");
    values.put("zoom.api.url", "zoom.example");
    values.put("zoom.meeting.auto.recording", "Cloud");
    assertEquals(
        List.of(
            "db.pool.max (DB_POOL_MAX): accepted is a whole number from 2 to 500, not \"1\"",
            "zoom.enabled (ZOOM_ENABLED): accepted is true or false, not \"yes\"",
            "zoom.api.url (ZOOM_API_URL): accepted is an http or https address without a query,"
                + " not \"zoom.example\"",
            "zoom.meeting.auto.recording (ZOOM_MEETING_AUTO_RECORDING): accepted is one of none,"
                + " local, cloud, not \"Cloud\"",
            "meeting.retry.initial (MEETING_RETRY_INITIAL): accepted is an ISO 8601 duration from"
                + " PT0.1S to PT1H, not \"5s\""),
        findings(values));
  }

  @ParameterizedTest(name = "{0} beside {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "wss://a.example, -",
        "-, http://10.0.0.5:7088/admin",
        "'wss://a.example,wss://b.example', http://10.0.0.5:7088/admin",
      })
  void listsThatBelongTogetherAreEquallyLong(String urls, String adminUrls) {
    Map<String, String> values = new HashMap<>(REQUIRED);
    values.put("janus.url", urls);
    values.put("janus.admin.url", adminUrls);
    List<String> lines = findings(values);
    assertEquals(1, lines.size(), lines::toString);
    assertTrue(
        lines
            .get(0)
            .startsWith(
                "janus.url (JANUS_URL): accepted are as many addresses as in janus.admin.url"
                    + " (JANUS_ADMIN_URL), in the same order, not "),
        lines::toString);
    values.put("janus.url", "wss://a.example, wss://b.example");
    values.put("janus.admin.url", "http://10.0.0.5:7088/admin, http://10.0.0.6:7088/admin");
    assertEquals(List.of(), findings(values));
  }

  @ParameterizedTest
  @CsvSource({
    "db.password, ' '",
    "zoom.client.secret, ' '",
    "healthlink.encryption.keyset, hunter2",
    "db.url, jdbc:mysql://db.example/secret-name",
    "db.url, jdbc:postgresql://db.example/x?user=a&password=hunter2",
  })
  void aSecretIsNeverShown(String key, String value) {
    Map<String, String> values = new HashMap<>(REQUIRED);
    values.put(key, value);
    String line = findings(values).get(0);
    assertTrue(line.startsWith(key + " (") && line.endsWith(", not its value"), line);
    assertFalse(line.contains("hunter2") || line.contains("secret-name"), line);
  }

  @ParameterizedTest
  @EnumSource
  void whatSoundsLikeASecretIsOne(ConfigurationKey key) {
    boolean sounds =
        Stream.of("password", "secret", "keyset", "token", "admin.key")
            .anyMatch(key.key()::contains);
    assertEquals(sounds, key.secret());
  }

  @ParameterizedTest
  @EnumSource
  void theVariableIsTheKeyInCapitals(ConfigurationKey key) {
    assertEquals(key.key().toUpperCase(Locale.ROOT).replace('.', '_'), key.environmentVariable());
  }

  @Test
  void aKeyThatIsSetToNothingHidesItsDefaultAndIsNamed() {
    Map<String, String> values = new HashMap<>(REQUIRED);
    values.put("zoom.enabled", "");
    values.put("zoom.host.pool", "");
    assertEquals(
        List.of(
            "zoom.enabled (ZOOM_ENABLED): set to nothing, which hides its default; accepted is true"
                + " or false"),
        findings(values));
  }

  @Test
  void aValueIsShownOnOneShortLine() {
    Map<String, String> values = new HashMap<>(REQUIRED);
    values.put("zoom.enabled", "a\nERROR forged\r\t" + "x".repeat(200));
    String line = findings(values).get(0);
    assertFalse(line.chars().anyMatch(Character::isISOControl), line);
    assertTrue(line.length() < 160, line);
  }

  private static List<String> findings(Map<String, String> values) {
    Map<String, String> all = new HashMap<>(Manual.read().defaults());
    all.putAll(values);
    return ConfigurationCheck.findings(
        key -> Optional.ofNullable(all.get(key)).filter(value -> !value.isEmpty()));
  }

  private static List<String> firstWords(List<String> lines) {
    return lines.stream().map(line -> line.split(" ")[0]).toList();
  }
}
