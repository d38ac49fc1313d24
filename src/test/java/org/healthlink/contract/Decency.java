package org.healthlink.contract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.healthlink.testing.Answer;

/** What every answer must be, however the request was. */
final class Decency {

  /** What the connector of a server refuses by itself, before the application is asked. */
  private static final Set<Integer> OF_THE_CONNECTOR =
      Set.of(400, 405, 408, 413, 414, 417, 431, 501, 505);

  private static final Pattern TRACE =
      Pattern.compile(
          "\\bat [a-z]+\\.[\\w.$]+\\(|Exception|java\\.lang\\.|RESTEASY\\d|ERROR \\d{3}:");

  private static final Pattern PRODUCT =
      Pattern.compile("wildfly|undertow|jboss|payara|glassfish|grizzly", Pattern.CASE_INSENSITIVE);

  private Decency() {}

  /**
   * Fails unless the answer is ours and as the document says, or a plain refusal of the server's
   * connector; a 500 never will do.
   *
   * @param target with or without a query
   * @param answer null when the connection ended without one
   */
  static void check(String method, String target, Answer answer) {
    if (answer == null) {
      return;
    }
    require(!TRACE.matcher(answer.text()).find(), "a stack trace", target, answer);
    require(answer.status() != 500, "the product failed", target, answer);
    if (!answer.header("X-Content-Type-Options").isEmpty()) {
      byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
      Contract.check(method, path(target), answer.status(), answer.headers(), body);
      require(!answer.text().contains("<html"), "a page of HTML", target, answer);
    } else {
      require(!PRODUCT.matcher(answer.toString()).find(), "names the server", target, answer);
      require(
          OF_THE_CONNECTOR.contains(answer.status())
              || isUnread(target, answer)
              || isOutside(target, answer),
          "not ours",
          target,
          answer);
    }
  }

  /** Payara answers 200 and nothing else to a path that it cannot decode. */
  private static boolean isUnread(String target, Answer answer) {
    boolean undecodable = leadsUp(target) || path(target).matches(".*%(?![0-9A-Fa-f]{2}).*");
    return undecodable && answer.status() == 200 && answer.text().isEmpty();
  }

  /** WildFly follows the steps upwards first, and the application has only what is below it. */
  private static boolean isOutside(String target, Answer answer) {
    boolean sentBack =
        answer.status() == 302
            && answer.header("Location").startsWith("http://127.0.0.1/healthlink/");
    return leadsUp(target) && (answer.status() == 404 || sentBack);
  }

  /** Whether a step of the path leads out of the one before. */
  static boolean leadsUp(String target) {
    return path(target).contains("..") || path(target).toLowerCase(Locale.ROOT).contains("%2e%2e");
  }

  private static String path(String target) {
    return target.replaceFirst("[?#].*", "");
  }

  private static void require(boolean condition, String complaint, String target, Answer answer) {
    if (!condition) {
      throw new AssertionError(complaint + ": " + target + " was answered " + answer);
    }
  }
}
