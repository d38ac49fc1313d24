package org.healthlink.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas of the document are the records of the code: names, types, what must be, bounds. */
class SchemasTest {
  private static final Document DOCUMENT = Document.OURS;

  /** A schema for lists, and the one that it is without some fields. */
  private static final Map<String, String> IN_LISTS = Map.of("AppointmentInList", "Appointment");

  private static final Map<Type, String> SCALARS =
      Map.ofEntries(
          Map.entry(String.class, "string"),
          Map.entry(UUID.class, "string/uuid"),
          Map.entry(Instant.class, "string/date-time"),
          Map.entry(OffsetDateTime.class, "string/date-time"),
          Map.entry(int.class, "integer/int32"),
          Map.entry(Integer.class, "integer/int32"),
          Map.entry(long.class, "integer/int64"),
          Map.entry(Long.class, "integer/int64"),
          Map.entry(boolean.class, "boolean"));

  static Stream<Class<?>> bodies() {
    return Bodies.all();
  }

  @Test
  void everyRecordOfTheRestPackagesHasASchema() {
    assertEquals(
        Set.of(),
        Bodies.strangers(),
        "name its schema in Bodies, or the record in NO_BODIES if it is none");
    assertEquals(Set.of(), Bodies.gone(), "no record has this name any more");
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void theSchemaHasTheFieldsOfTheRecord(Class<?> type) {
    Set<String> fields =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> described = new TreeSet<>();
    Bodies.schema(type).path("properties").fieldNames().forEachRemaining(described::add);
    assertEquals(fields, described);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void fieldsHaveTheirTypesAndBounds(Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode declared = Bodies.schema(type).path("properties").path(component.getName());
      JsonNode described = DOCUMENT.resolve(declared);
      String where = Bodies.name(type) + "." + component.getName() + ": ";
      checkType(where, component.getGenericType(), declared);
      if (isRequest(type)) {
        assertEquals(
            has(type, component, NotNull.class) || has(type, component, NotBlank.class),
            Document.texts(Bodies.schema(type).path("required")).contains(component.getName()),
            where + "required");
        checkBounds(where, type, component, described);
      } else if (component.getType().isPrimitive()) {
        assertEquals(
            true,
            Document.texts(Bodies.schema(type).path("required")).contains(component.getName()),
            where + "always there");
      }
    }
  }

  @Test
  void anAppointmentInAListIsOneWithoutLinks() {
    ObjectNode properties =
        DOCUMENT.component("schemas", "Appointment").path("properties").deepCopy();
    properties.remove(
        List.of("zoomMeetingId", "zoomJoinUrl", "zoomStartUrl", "zoomMeetingPassword"));
    JsonNode inList = DOCUMENT.component("schemas", "AppointmentInList");
    assertEquals(properties, inList.path("properties"));
    assertEquals(
        DOCUMENT.component("schemas", "Appointment").path("required"), inList.path("required"));
  }

  private static void checkType(String where, Type type, JsonNode declared) {
    JsonNode described = DOCUMENT.resolve(declared);
    if (type instanceof ParameterizedType list) {
      assertEquals(List.class, list.getRawType(), where);
      assertEquals("array", described.path("type").asText(), where);
      checkType(where, list.getActualTypeArguments()[0], described.path("items"));
      return;
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isEnum()) {
      assertEquals(
          Arrays.stream(raw.getEnumConstants()).map(Object::toString).toList(),
          Document.texts(described.path("enum")),
          where);
    } else if (raw.isRecord()) {
      String name = declared.path("$ref").asText().replaceAll(".*/", "");
      assertEquals(Bodies.schemaOf(raw), IN_LISTS.getOrDefault(name, name), where);
    } else {
      String format = described.path("format").asText("");
      boolean freer = raw == String.class;
      assertEquals(
          SCALARS.get(raw),
          described.path("type").asText() + (freer || format.isEmpty() ? "" : "/" + format),
          where);
    }
  }

  private static void checkBounds(
      String where, Class<?> type, RecordComponent component, JsonNode described) {
    boolean list = List.class.isAssignableFrom(component.getType());
    Optional<Size> size = find(type, component, Size.class);
    size.ifPresent(
        bound -> {
          String kind = list ? "Items" : "Length";
          assertEquals(bound.max(), described.path("max" + kind).asInt(), where + "max");
          int least = has(type, component, NotBlank.class) ? 1 : bound.min();
          assertEquals(least, described.path("min" + kind).asInt(0), where + "min");
        });
    find(type, component, Min.class)
        .ifPresent(min -> assertEquals(min.value(), described.path("minimum").asLong(), where));
    find(type, component, Max.class)
        .ifPresent(max -> assertEquals(max.value(), described.path("maximum").asLong(), where));
    find(type, component, Pattern.class)
        .ifPresent(
            pattern ->
                assertEquals(
                    "^(" + pattern.regexp() + ")$", described.path("pattern").asText(), where));
    if (has(type, component, NotBlank.class)) {
      assertEquals("\\S", described.path("pattern").asText(), where + "not blank");
    }
    assertEquals(
        has(type, component, Email.class),
        described.path("format").asText("").equals("email"),
        where + "email");
    if (!list) {
      assertFalse(
          size.isEmpty()
              && described.has("maxLength")
              && !described.has("pattern")
              && !Bodies.name(type).equals("Cancellation"),
          where + "a bound that the code has not");
    }
  }

  /** Bodies that come in are validated; one that is not has nothing to validate. */
  private static boolean isRequest(Class<?> type) {
    return Bodies.name(type)
        .matches(
            ".*Request(\\..*)?|New.*|AppointmentChange|Cancellation|LinksResource.LinkRequest");
  }

  private static <A extends Annotation> boolean has(
      Class<?> type, RecordComponent component, Class<A> annotation) {
    return find(type, component, annotation).isPresent();
  }

  /** Constraints do not apply to record components; they end up at fields and parameters. */
  private static <A extends Annotation> Optional<A> find(
      Class<?> type, RecordComponent component, Class<A> annotation) {
    try {
      return Optional.ofNullable(
          type.getDeclaredField(component.getName()).getAnnotation(annotation));
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }
}
