package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What one value of a request may look like. Each value that differs is reported by its path. */
@FunctionalInterface
interface Shape {

  /** Reports {@code field}, or the fields below it, that are not of this shape. */
  void check(String field, JsonNode value, Consumer<String> invalid);

  /** A value for which the test holds. */
  static Shape that(Predicate<JsonNode> test) {
    return (field, value, invalid) -> {
      if (!test.test(value)) {
        invalid.accept(field);
      }
    };
  }

  static Shape flag() {
    return that(JsonNode::isBoolean);
  }

  static Shape text() {
    return that(JsonNode::isTextual);
  }

  static Shape text(int longest) {
    return that(v -> v.isTextual() && v.textValue().length() <= longest);
  }

  static Shape text(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return that(v -> v.isTextual() && compiled.matcher(v.textValue()).matches());
  }

  static Shape oneOf(String... words) {
    Set<String> allowed = Set.of(words);
    return that(v -> v.isTextual() && allowed.contains(v.textValue()));
  }

  static Shape number(int smallest, int largest) {
    return that(v -> v.isInt() && within(v.intValue(), smallest, largest));
  }

  static Shape number(Integer... numbers) {
    Set<Integer> allowed = Set.of(numbers);
    return that(v -> v.isInt() && allowed.contains(v.intValue()));
  }

  /** A number written as text, as in a query. */
  static Shape digits(int smallest, int largest) {
    return that(v -> v.textValue().matches("\\d{1,9}") && within(number(v), smallest, largest));
  }

  static Shape email() {
    return text("[^@\\s]+@[^@\\s]+");
  }

  static Shape date() {
    return that(v -> parses(() -> LocalDate.parse(v.textValue())));
  }

  static Shape timeZone() {
    return that(v -> v.isTextual() && parses(() -> ZoneId.of(v.textValue())));
  }

  /** Whole seconds, in UTC with {@code Z} or as a wall time; Zoom documents no other form. */
  static Shape startTime() {
    return that(v -> v.isTextual() && isStartTime(v.textValue()));
  }

  static Shape list(Shape item) {
    return list(item, 0, Integer.MAX_VALUE);
  }

  static Shape list(Shape item, int fewest, int most) {
    return (field, value, invalid) -> {
      if (!value.isArray() || !within(value.size(), fewest, most)) {
        invalid.accept(field);
        return;
      }
      for (int i = 0; i < value.size(); i++) {
        item.check(field + "[" + i + "]", value.get(i), invalid);
      }
    };
  }

  private static boolean isStartTime(String text) {
    return text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ?")
        && parses(
            () ->
                LocalDateTime.parse(text.replace("Z", ""), DateTimeFormatter.ISO_LOCAL_DATE_TIME));
  }

  private static boolean within(int number, int smallest, int largest) {
    return number >= smallest && number <= largest;
  }

  private static int number(JsonNode value) {
    return Integer.parseInt(value.textValue());
  }

  private static boolean parses(Runnable parsing) {
    try {
      parsing.run();
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
