package org.healthlink.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Values as the schemas of the document describe them, from a source of chance. */
final class FuzzValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String LETTERS = "aZ0 -_.,'\"\\/<>&\u00e4\u0915\u0301\u202e\ud83c\udf3b";
  private static final int SHORT = 40;

  private final Random random;
  private final Map<String, List<String>> known;

  /**
   * @param known values of which some exist, by the names of fields
   */
  FuzzValues(Random random, Map<String, List<String>> known) {
    this.random = random;
    this.known = known;
  }

  /** A value that the schema allows, as far as it says. */
  JsonNode of(String name, JsonNode declared) {
    JsonNode schema = Document.OURS.resolve(declared);
    if (known.containsKey(name) && !chance(10)) {
      return JSON.textNode(pick(known.get(name)));
    }
    if (schema.has("enum")) {
      return pick(Document.elements(schema.path("enum")).toList());
    }
    if (schema.has("example") && !chance(20)) {
      return schema.get("example");
    }
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema);
      case "array" -> array(name, schema);
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "integer" -> JSON.numberNode(integer(schema));
      default -> JSON.textNode(text(schema));
    };
  }

  private ObjectNode object(JsonNode schema) {
    List<String> required = Document.texts(schema.path("required"));
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      if (required.contains(field.getKey()) ? !chance(3) : chance(50)) {
        object.set(field.getKey(), of(field.getKey(), field.getValue()));
      }
    }
    return object;
  }

  private ArrayNode array(String name, JsonNode schema) {
    ArrayNode array = JSON.arrayNode();
    for (int size = random.nextInt(3); size > 0; size--) {
      array.add(of(name, schema.path("items")));
    }
    return array;
  }

  private long integer(JsonNode schema) {
    long least = schema.path("minimum").asLong(-10);
    long most = schema.path("maximum").asLong(least + 1_000);
    return chance(20)
        ? pick(List.of(least, most))
        : least + (long) (random.nextDouble() * (most - least));
  }

  private String text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "uuid" -> uuid().toString();
      case "date-time" -> time();
      case "date" -> time().substring(0, 10);
      case "email" -> uuid() + "@fuzz.example";
      default -> letters(schema.path("maxLength").asInt(SHORT));
    };
  }

  /** In the weeks around now, in some offset. */
  private String time() {
    Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    return minute
        .plus(random.nextInt(-10_000, 60_000), ChronoUnit.MINUTES)
        .atOffset(ZoneOffset.ofHoursMinutes(random.nextInt(-11, 12), 0))
        .toString()
        .replaceFirst("(T\\d\\d:\\d\\d)(?=[Z+-])", "$1:00");
  }

  private String letters(int most) {
    StringBuilder text = new StringBuilder("x");
    int length = random.nextInt(Math.min(most, SHORT));
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString().replaceAll("[\\ud800-\\udfff]", "");
  }

  UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T pick(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }
}
