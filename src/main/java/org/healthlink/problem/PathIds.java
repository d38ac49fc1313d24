package org.healthlink.problem;

import java.util.UUID;
import java.util.regex.Pattern;

/** Reads identifiers from paths and queries: a UUID in its full form or nothing that exists. */
public final class PathIds {

  private static final Pattern FULL =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private PathIds() {}

  /**
   * The identifier in a path.
   *
   * @throws ProblemException {@code not-found} when it is no UUID
   */
  public static UUID parse(String text) {
    if (!isUuid(text)) {
      throw ProblemException.notFound();
    }
    return UUID.fromString(text);
  }

  /**
   * The identifier in a query parameter; null when the parameter is absent.
   *
   * @throws ProblemException {@code validation} when it is no UUID
   */
  public static UUID parseQuery(String parameter, String text) {
    if (text == null) {
      return null;
    }
    if (!isUuid(text)) {
      throw ProblemException.invalid(parameter, "a UUID is expected");
    }
    return UUID.fromString(text);
  }

  private static boolean isUuid(String text) {
    return FULL.matcher(text).matches();
  }
}
