package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** An object of known fields. Unknown fields, {@code null} and missing fields are invalid. */
final class Fields implements Shape {
  private static final Shape UNKNOWN = (field, value, invalid) -> invalid.accept(field);

  private final Map<String, Shape> known = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();

  /** Adds fields of one shape. */
  Fields with(Shape shape, String... names) {
    for (String name : names) {
      known.put(name, shape);
    }
    return this;
  }

  /** Adds a field. */
  Fields with(String name, Shape shape) {
    return with(shape, name);
  }

  /** Adds every field of another object. */
  Fields withAll(Fields others) {
    known.putAll(others.known);
    required.addAll(others.required);
    return this;
  }

  Fields requiring(String... names) {
    required.addAll(Arrays.asList(names));
    return this;
  }

  @Override
  public void check(String field, JsonNode value, Consumer<String> invalid) {
    if (!value.isObject()) {
      invalid.accept(field);
      return;
    }
    String prefix = field.isEmpty() ? "" : field + ".";
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      Shape shape = known.getOrDefault(entry.getKey(), UNKNOWN);
      shape.check(prefix + entry.getKey(), entry.getValue(), invalid);
    }
    required.stream().filter(n -> !value.has(n)).forEach(n -> invalid.accept(prefix + n));
  }
}
