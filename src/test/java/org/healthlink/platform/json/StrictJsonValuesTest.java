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
import org.junit.jupiter.params.provider.CsvSource;
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
  @CsvSource({
    "2026-12-01T10:00:00Z",
    "2026-12-01T10:00:00.5+05:45",
    "2026-12-01T10:00:00.123456789-10:30",
    "2028-02-29T23:59:59+00:00",
  })
  void aDateTimeHasAnOffset(String text) {
    assertEquals(OffsetDateTime.parse(text), Sample.read("{\"at\":\"" + text + "\"}").at());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-12-01T10:00:00",
        "2026-12-01T10:00:00+0100",
        "2026-12-01T10:00:00+01",
        "2026-12-01T10:00Z",
        "2026-12-01T10:00+01:00",
        "2026-12-01T23:59:60Z",
        "2026-12-01",
        "2026-12-01 10:00:00Z",
        "2026-12-01T24:00:00Z",
        "2026-02-29T10:00:00Z",
        "20261201T100000Z",
        "2026-12-01T10:00:00.1234567890Z",
        "2026-12-01T10:00:00.Z",
        "2026-12-01T10:00:00,5Z",
        "2026-13-01T10:00:00Z",
        "2026-12-01T10:00:00+19:00",
        "2026-12-01T10:00:00[Europe/Berlin]",
        "2026-12-01T10:00:00+01:00[Europe/Berlin]",
        "+12026-12-01T10:00:00Z",
        "1796119200",
        "",
        "Tue, 01 Dec 2026 10:00:00 GMT",
        "-2026-12-01T10:00:00Z",
        "2026-1-1T10:00:00Z",
      })
  void anotherDateTimeIsRefused(String text) {
    assertRefused(
        "at",
        '"' + text + '"',
        "an RFC 3339 date-time with an offset is expected, such as 2026-12-01T10:00:00+01:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1796119200", "1796119200.5", "[2026,12,1,10,0]", "true", "{}"})
  void aDateTimeIsAText(String value) {
    assertEquals("/at", Sample.refusal("{\"at\":" + value + "}").pointer());
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
