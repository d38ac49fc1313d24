package org.healthlink.platform.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.healthlink.unit.RestRuntime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not a JSON object in UTF-8 is refused as a whole. */
@ExtendWith(RestRuntime.class)
class StrictJsonSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        " null ",
        "7",
        "true",
        "\"text\"",
        "[]",
        "[{}]",
        "[null]",
        "\"\"",
        "\"{}\"",
      })
  void anotherValueThanAnObjectIsRefused(String body) {
    assertEquals("", Sample.refusal(body).pointer());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void anEmptyBodyIsRefused(String body) {
    assertEquals("", Sample.refusal(body).pointer());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}}",
        "{\"text\"}",
        "{\"text\":}",
        "{\"text\":\"a\",}",
        "{,}",
        "{text:\"a\"}",
        "{'text':'a'}",
        "{\"text\":\"a\" \"number\":7}",
        "{\"text\":\"a",
        "{\"text\":\"\\x\"}",
        "{\"text\":\"\\u12\"}",
        "{\"text\":\"a\nb\"}",
        "{\"number\":07}",
        "{\"number\":+7}",
        "{\"number\":.7}",
        "{\"number\":7.}",
        "{\"number\":0x7}",
        "{\"number\":NaN}",
        "{\"number\":Infinity}",
        "{/**/}",
        "{}//",
        "#\n{}",
        "<a/>",
        "{\"items\":[}",
        "{\"words\":[\"a\",]}",
        "{\"words\":[,]}",
        "{\"text\":True}",
        "{\"text\":nul}",
      })
  void whatIsNotWellFormedIsRefused(String body) {
    Sample.refusal(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "{}null", "{} x", "{}]", "{},", "{}\u0000", "{} 7"})
  void textAfterTheEndIsRefused(String body) {
    Sample.refusal(body);
  }

  @Test
  void spaceAroundTheObjectIsNotText() {
    assertEquals("a", Sample.read(" \t\r\n{ \"text\" : \"a\" } \n").text());
  }

  @ParameterizedTest
  @CsvSource({
    "continuation byte alone, 80",
    "start without continuation, C3",
    "overlong slash, C0AF",
    "overlong NUL, C080",
    "surrogate as three bytes, EDA080",
    "beyond U+10FFFF, F4908080",
    "five bytes, F888808080",
    "Latin-1 umlaut, E4",
    "FF, FF",
  })
  void bytesThatAreNotUtf8AreRefused(String what, String hex) {
    byte[] text = HexFormat.of().parseHex(hex);
    byte[] body = "{\"text\":\"____________\"}".getBytes(UTF_8);
    System.arraycopy(text, 0, body, 10, text.length);
    MalformedJsonException refused = Sample.refusal(body);
    assertEquals("the body is not UTF-8", refused.getMessage());
    assertEquals("", refused.pointer());
  }

  @Test
  void otherEncodingsAreRefused() {
    Sample.refusal("{\"text\":\"ä\"}".getBytes(ISO_8859_1));
    Sample.refusal("{\"text\":\"a\"}".getBytes(UTF_16));
  }

  @Test
  void aByteOrderMarkIsRefused() {
    Sample.refusal("\uFEFF{\"text\":\"a\"}");
  }

  @Test
  void charactersOfAllPlanesArrive() {
    assertEquals("Zoë 診 🩺", Sample.read("{\"text\":\"Zoë 診 🩺\"}").text());
    assertEquals("🩺", Sample.read("{\"text\":\"\\ud83e\\ude7a\"}").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\ud83e", "\\ude7a", "\\ud83ea", "\\ude7a\\ud83e", "a\\ud800\\ud800", "\\u0000"})
  void loneSurrogatesAndNulAreRefusedWhereTheyStand(String text) {
    assertEquals("/text", Sample.refusal("{\"text\":\"" + text + "\"}").pointer());
    assertEquals("/words/0", Sample.refusal("{\"words\":[\"" + text + "\"]}").pointer());
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 1_000, 30_000})
  void deepNestingIsRefused(int depth) {
    Sample.refusal("[".repeat(depth) + "]".repeat(depth));
    String nested =
        "{\"items\":[{\"name\":\"a\",\"count\":1,\"items\":[".repeat(depth / 4)
            + "]}".repeat(depth / 4)
            + "]}";
    Sample.refusal(nested);
    String deepItems =
        "{\"items\":[" + "{\"count\":1,\"items\":[".repeat(depth) + "]}".repeat(depth) + "]}";
    assertTrue(Sample.refusal(deepItems).getMessage().contains("nested deeper than 32"), "said so");
  }

  @Test
  void someNestingIsRead() {
    String items = "{\"items\":[" + "{\"count\":1,\"items\":[".repeat(14) + "]}".repeat(14) + "]}";
    assertEquals(1, Sample.read(items).items().get(0).count());
  }
}
