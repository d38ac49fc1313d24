package org.healthlink.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what callers send without guessing and writes what they get.
 *
 * <p>Refused with a {@link MalformedJsonException}: unknown and duplicate fields, values of another
 * type, numbers with a fraction where a whole one belongs, text after the end, an empty body or
 * {@code null}, bytes that are not UTF-8, lone surrogates, NUL, nesting deeper than 32. Absent
 * fields and fields that are {@code null} arrive as null; which may be absent is for validation.
 * Safe for use by many threads.
 */
public final class StrictJson {

  private static final int DEEPEST_NESTING = 32;

  private static final Pattern DUPLICATE =
      Pattern.compile("^Duplicate field '(.*)'", Pattern.DOTALL);

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST_NESTING).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .addModule(new JavaTimeModule())
          .addModule(new StrictTypes())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private StrictJson() {}

  /**
   * The body as an object of the type.
   *
   * @throws MalformedJsonException when it is not
   */
  public static Object read(byte[] body, Type type) {
    JavaType target = MAPPER.constructType(type);
    try {
      Object value = MAPPER.readValue(decode(body), target);
      if (value == null) {
        throw new MalformedJsonException("", "a JSON object is expected");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw refusal(e);
    }
  }

  /** The value as UTF-8 text; null fields are left out. */
  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String decode(byte[] body) {
    if (body.length == 0) {
      throw new MalformedJsonException("", "a JSON object is expected, the body is empty");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedJsonException("", "the body is not UTF-8");
    }
  }

  /** Jackson's own messages quote what was sent and name our classes, so they stay here. */
  private static MalformedJsonException refusal(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return new MalformedJsonException(pointer(unknown.getPath()), "this field is not known here");
    }
    if (e instanceof WrongValueException wrong) {
      return new MalformedJsonException(pointer(wrong.getPath()), wrong.rule());
    }
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return new MalformedJsonException(
          pointer(mapping.getPath()) + repeatedField(mapping), expected(mapping));
    }
    return new MalformedJsonException(place(e), syntax(e));
  }

  private static String expected(JsonMappingException e) {
    if (e instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException mismatch
        && mismatch.getTargetType() != null) {
      return StrictTypes.expectation(mismatch.getTargetType());
    }
    return syntax(e);
  }

  private static String syntax(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (message.startsWith("Duplicate field")) {
      return "this field stands here twice";
    }
    if (message.contains("nesting depth")) {
      return "nested deeper than " + DEEPEST_NESTING;
    }
    if (message.startsWith("Trailing token")) {
      return "text follows the end of the JSON value";
    }
    return "the body is not well-formed JSON of the expected shape";
  }

  private static String place(JsonProcessingException e) {
    if (e.getProcessor() instanceof JsonParser parser && parser.getParsingContext() != null) {
      JsonStreamContext object = parser.getParsingContext();
      if (!repeatedField(e).isEmpty() && object.getParent() != null) {
        return object.getParent().pathAsPointer() + repeatedField(e);
      }
      JsonPointer pointer = parser.getParsingContext().pathAsPointer();
      return pointer.toString();
    }
    return "";
  }

  private static String pointer(List<JsonMappingException.Reference> path) {
    return path.stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .map(StrictJson::pointerStep)
        .collect(Collectors.joining());
  }

  /** The last step of the pointer to a field that stands there twice; empty for other failures. */
  private static String repeatedField(JsonProcessingException e) {
    Matcher twice = DUPLICATE.matcher(String.valueOf(e.getOriginalMessage()));
    return twice.find() ? pointerStep(twice.group(1)) : "";
  }

  private static String pointerStep(String name) {
    return "/" + printable(name).replace("~", "~0").replace("/", "~1");
  }

  /** A field's name is sent by the caller too: it is shortened and kept to harmless characters. */
  private static String printable(String name) {
    String harmless = name.replaceAll("[^\\p{Alnum}_.~/-]", "?");
    return harmless.length() > 60 ? harmless.substring(0, 60) + "…" : harmless;
  }

  /** Used by the REST providers: a body straight from its stream. */
  static Object read(java.io.InputStream body, Type type) throws IOException {
    return read(body.readAllBytes(), type);
  }
}
