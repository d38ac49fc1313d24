package org.healthlink.operations.rest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a header {@code Accept} (RFC 9110, section 12.5.1): how much one media type is wanted. What
 * is not well-formed there wants nothing.
 */
final class Accepts {

  private static final Pattern RANGE =
      Pattern.compile("([\\w!#$&^.+*-]{1,100})/([\\w!#$&^.+*-]{1,100})\\s*((?:;[^;,]*)*)");
  private static final Pattern QUALITY =
      Pattern.compile("(?:^|;)\\s*q\\s*=\\s*(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*(?=$|;)");

  private final String header;

  private Accepts(String header) {
    this.header = header;
  }

  /** What the header says, in however many lines; without one anything will do. */
  static Accepts of(List<String> lines) {
    String header = String.join(",", lines).toLowerCase(Locale.ROOT);
    return new Accepts(header.isBlank() ? "*/*" : header);
  }

  /** From 0, not at all, to 1; the most exact range of the header decides. */
  double quality(String type) {
    String group = type.substring(0, type.indexOf('/')) + "/*";
    double exact = -1;
    double ofGroup = -1;
    double any = -1;
    for (String range : header.split(",", 100)) {
      Matcher matcher = RANGE.matcher(range.strip());
      if (!matcher.matches()) {
        continue;
      }
      String name = matcher.group(1) + "/" + matcher.group(2);
      double quality = quality(matcher);
      if (name.equals(type)) {
        exact = Math.max(exact, quality);
      } else if (name.equals(group)) {
        ofGroup = Math.max(ofGroup, quality);
      } else if (name.equals("*/*")) {
        any = Math.max(any, quality);
      }
    }
    return exact >= 0 ? exact : ofGroup >= 0 ? ofGroup : Math.max(any, 0);
  }

  private static double quality(Matcher range) {
    Matcher quality = QUALITY.matcher(range.group(3));
    return quality.find() ? Double.parseDouble(quality.group(1)) : 1;
  }
}
