package org.healthlink.platform.configuration;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.healthlink.platform.encryption.Keyset;

/**
 * What a configuration key takes: a phrase for the administrator and the test behind it.
 *
 * @param phrase completes the sentence "accepted is …"
 * @param test holds for a text that is right; may throw {@link IllegalArgumentException} or {@link
 *     DateTimeParseException} for one that is not
 */
record Accepted(String phrase, Predicate<String> test) {

  boolean accepts(String text) {
    try {
      return test.test(text);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return false;
    }
  }

  static Accepted text() {
    return new Accepted("a text", text -> !text.isBlank());
  }

  static Accepted oneOrTwo() {
    return new Accepted(
        "a text, or two of them separated by a comma",
        text -> {
          String[] parts = text.split(",", -1);
          return parts.length <= 2 && Stream.of(parts).noneMatch(String::isBlank);
        });
  }

  static Accepted integer(int from, int to) {
    return new Accepted(
        "a whole number from " + from + " to " + to,
        text -> Integer.parseInt(text) >= from && Integer.parseInt(text) <= to);
  }

  static Accepted flag() {
    return new Accepted(
        "true or false", text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"));
  }

  static Accepted duration(Duration from, Duration to) {
    return new Accepted(
        "an ISO 8601 duration from " + from + " to " + to,
        text -> {
          Duration value = Duration.parse(text);
          return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
        });
  }

  static Accepted oneOf(String... choices) {
    return new Accepted("one of " + String.join(", ", choices), List.of(choices)::contains);
  }

  static Accepted keyset() {
    return new Accepted(
        "the base64 of a Tink keyset in JSON with AES-GCM keys, in clear",
        text -> Keyset.parse(text) != null);
  }

  static Accepted jdbcUrl() {
    return new Accepted(
        "an address such as jdbc:postgresql://host:5432/database, without a login",
        text ->
            text.startsWith("jdbc:postgresql:")
                && text.length() > "jdbc:postgresql:".length()
                && !text.contains("@")
                && !text.toLowerCase(Locale.ROOT).contains("password="));
  }

  static Accepted origins() {
    return new Accepted(
        "comma-separated origins such as https://visits.hospital.example, without a path",
        text ->
            Stream.of(text.split(","))
                .map(String::strip)
                .allMatch(origin -> origin.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?")));
  }

  static Accepted httpUrl() {
    return new Accepted(
        "an http or https address without a query",
        text -> {
          URI uri = URI.create(text);
          return uri.getHost() != null
              && uri.getRawQuery() == null
              && uri.getRawUserInfo() == null
              && List.of("http", "https").contains(String.valueOf(uri.getScheme()));
        });
  }

  static Accepted httpUrls() {
    return listOf("http or https addresses without a query", httpUrl().test());
  }

  static Accepted webSocketUrls() {
    return listOf(
        "ws or wss addresses without a query",
        text -> {
          URI uri = URI.create(text);
          return uri.getHost() != null
              && uri.getRawQuery() == null
              && uri.getRawUserInfo() == null
              && List.of("ws", "wss").contains(String.valueOf(uri.getScheme()));
        });
  }

  static Accepted iceServers() {
    return listOf(
        "addresses such as stun:host:3478 and turn:host:3478?transport=udp",
        text ->
            text.matches(
                "(stuns?|turns?):([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+])(:\\d{1,5})?"
                    + "(\\?transport=(udp|tcp))?"));
  }

  /** Separated by commas; spaces around them do not count. */
  private static Accepted listOf(String phrase, Predicate<String> test) {
    return new Accepted(
        phrase + ", comma-separated",
        text -> Stream.of(text.split(",", -1)).map(String::strip).allMatch(test));
  }
}
