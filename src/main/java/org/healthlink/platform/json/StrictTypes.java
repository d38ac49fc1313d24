package org.healthlink.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthlink.platform.Rfc3339;

/** How texts, identifiers and instants are read: as themselves or not at all. */
class StrictTypes extends SimpleModule {

  private static final long serialVersionUID = 1L;

  private static final Pattern UUID_TEXT =
      Pattern.compile(
          "\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

  StrictTypes() {
    super("strict");
    addDeserializer(
        String.class,
        new TextDeserializer<>(String.class) {
          private static final long serialVersionUID = 1L;

          @Override
          String convert(String text) {
            return text;
          }
        });
    addDeserializer(
        UUID.class,
        new TextDeserializer<>(UUID.class) {
          private static final long serialVersionUID = 1L;

          @Override
          UUID convert(String text) {
            if (!UUID_TEXT.matcher(text).matches()) {
              throw new IllegalArgumentException();
            }
            return UUID.fromString(text);
          }
        });
    addDeserializer(
        OffsetDateTime.class,
        new TextDeserializer<>(OffsetDateTime.class) {
          private static final long serialVersionUID = 1L;

          @Override
          OffsetDateTime convert(String text) {
            return Rfc3339.parse(text);
          }
        });
    addDeserializer(Integer.class, new WholeNumberDeserializer(Integer.class));
    addDeserializer(int.class, new WholeNumberDeserializer(int.class));
    setDeserializerModifier(new ExactNames());
  }

  /** What belongs where a value of this type is read, in words for a client's developer. */
  static String expectation(Class<?> type) {
    if (type == String.class) {
      return "a text without NUL and lone surrogates is expected";
    }
    if (type == UUID.class) {
      return "a UUID is expected";
    }
    if (type == OffsetDateTime.class) {
      return "an RFC 3339 date-time with an offset is expected, such as 2026-12-01T10:00:00+01:00";
    }
    if (type == Integer.class || type == int.class) {
      return "a whole number is expected";
    }
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", ", "one of ", " is expected"));
    }
    return Collection.class.isAssignableFrom(type)
        ? "an array is expected"
        : "an object is expected";
  }

  private abstract static class TextDeserializer<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    TextDeserializer(Class<T> type) {
      super(type);
    }

    abstract T convert(String text);

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING || isBroken(parser.getText())) {
        throw new WrongValueException(parser, expectation(handledType()));
      }
      try {
        return convert(parser.getText());
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new WrongValueException(parser, expectation(handledType()));
      }
    }

    /** PostgreSQL cannot store NUL, and a lone surrogate has no UTF-8 form. */
    private static boolean isBroken(String text) {
      return text.chars().anyMatch(c -> c == 0)
          || text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
  }

  /** A number without a fraction that fits, and nothing that could be taken for one. */
  private static final class WholeNumberDeserializer extends StdScalarDeserializer<Integer> {

    private static final long serialVersionUID = 1L;

    WholeNumberDeserializer(Class<Integer> type) {
      super(type);
    }

    @Override
    public Integer deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
          && parser.getNumberType() == JsonParser.NumberType.INT) {
        return parser.getIntValue();
      }
      throw new WrongValueException(parser, expectation(Integer.class));
    }

    @Override
    public Integer getNullValue(DeserializationContext context) throws JsonMappingException {
      if (handledType() == int.class) {
        throw new WrongValueException(context.getParser(), expectation(Integer.class));
      }
      return null;
    }
  }

  /** Names of enums to the letter; Jackson by itself forgives white space around them. */
  private static final class ExactNames extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> deserializer) {
      return named(type.getRawClass());
    }

    private static <T> JsonDeserializer<T> named(Class<T> type) {
      return new TextDeserializer<>(type) {
        private static final long serialVersionUID = 1L;

        @Override
        T convert(String text) {
          return Stream.of(type.getEnumConstants())
              .filter(constant -> ((Enum<?>) constant).name().equals(text))
              .findFirst()
              .orElseThrow(IllegalArgumentException::new);
        }
      };
    }
  }
}
