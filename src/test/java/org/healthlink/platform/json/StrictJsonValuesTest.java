package org.healthlink.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.healthlink.unit.RestRuntime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A field's value is of the field's type, or it is refused where it stands. */
@ExtendWith(RestRuntime.class)
class StrictJsonValuesTest {

  @Test
  void valuesOfTheRightTypeArrive() {
    Sample read =
        Sample.read(
            "{\"id\":\"0190A000-0000-7000-8000-00000000000a\",\"text\":\"\",\"number\":-7,"
                + "\"kind\":\"ONLINE\",\"at\":\"2026-12-01T10:00:00+01:00\","
                + "\"items\":[{\"name\":\"a\",\"count\":2147483647}],\"words\":[]}");
    assertEquals(
        new Sample(
            UUID.fromString("0190a000-0000-7000-8000-00000000000a"),
            "",
            -7,
            Sample.Kind.ONLINE,
            OffsetDateTime.parse("2026-12-01T10:00:00+01:00"),
            List.of(new Sample.Item("a", Integer.MAX_VALUE, null)),
            List.of()),
        read);
  }

  @Test
  void absentFieldsAndNullFieldsAreNull() {
    assertEquals(new Sample(null, null, null, null, null, null, null), Sample.read("{}"));
    assertNull(Sample.read("{\"number\":null,\"kind\":null,\"id\":null,\"at\":null}").number());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"7\"",
        "1.7",
        "7.0",
        "1e2",
        "99999999999",
        "2147483648",
        "-2147483649",
        "true",
        "false",
        "\"\"",
        "\" \"",
        "\"seven\"",
        "[7]",
        "[]",
        "{}",
        "1e400",
        "123456789012345678901234567890",
      })
  void aWholeNumberIsNothingElse(String value) {
    assertRefused("number", value, "a whole number is expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "1.7", "true", "false", "[\"a\"]", "[]", "{}", "{\"a\":\"b\"}"})
  void aTextIsNothingElse(String value) {
    assertRefused("text", value, "a text without NUL and lone surrogates is expected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1",
        "\"0\"",
        "\"\"",
        "\" \"",
        "\"online\"",
        "\"Online\"",
        "\"OTHER\"",
        "true",
        "[\"ONLINE\"]",
        "{}",
        "\"ONLINE,ONSITE\"",
        "\"ONLINE \"",
        "\" ONLINE\"",
      })
  void oneOfANamedKindIsNothingElse(String value) {
    assertRefused("kind", value, "one of ONLINE, ONSITE is expected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"1-1-1-1-1\"",
        "\"0190a00000007000800000000000000a\"",
        "7",
        "\"0190a000-0000-7000-8000-00000000000\"",
        "\"0190a000-0000-7000-8000-00000000000ab\"",
        "\"{0190a000-0000-7000-8000-00000000000a}\"",
        "\"0190a000-0000-7000-8000-00000000000g\"",
        "\" 0190a000-0000-7000-8000-00000000000a\"",
        "\"AZCgAAAAcACAAAAAAAAACg==\"",
        "\"urn:uuid:0190a000-0000-7000-8000-00000000000a\"",
        "[]",
        "true",
      })
  void aUuidHasItsFullForm(String value) {
    assertRefused("id", value, "a UUID is expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\":\"a\"}", "\"\"", "\"a\"", "7", "true"})
  void aListIsNothingElse(String value) {
    assertRefused("items", value, "an array is expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"a\"", "7", "true", "[]", "[{}]"})
  void anElementOfAListIsAnObject(String value) {
    MalformedJsonException refused = Sample.refusal("{\"items\":[" + value + "]}");
    assertEquals("/items/0", refused.pointer());
    assertEquals("an object is expected", refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"count\":null}",
        "{\"count\":\"\"}",
        "{\"count\":\" \"}",
        "{\"count\":\"7\"}"
      })
  void aNumberThatMustBeThereIsNotZeroByDefault(String item) {
    assertEquals("/items/0/count", Sample.refusal("{\"items\":[" + item + "]}").pointer());
  }

  private static void assertRefused(String field, String value, String rule) {
    MalformedJsonException refused = Sample.refusal("{\"" + field + "\":" + value + "}");
    assertEquals("/" + field, refused.pointer());
    assertEquals(rule, refused.getMessage());
    String sent = value.replace("\"", "");
    assertFalse(sent.length() > 2 && rule.indexOf(sent) < 0 && refused.toString().contains(sent));
  }
}
