package org.healthlink.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.healthlink.unit.RestRuntime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal names the place and the rule, never the value. */
@ExtendWith(RestRuntime.class)
class StrictJsonPointersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'unknown':1} | /unknown",
        "{'Text':'a'} | /Text",
        "{'text':'a','x':null} | /x",
        "{'items':[{'count':1},{'count':1,'x':1}]} | /items/1/x",
        "{'a/b':1} | /a~1b",
        "{'a~b':1} | /a~0b",
        "{'':1} | /",
      })
  void anUnknownFieldIsNamed(String body, String pointer) {
    MalformedJsonException refused = Sample.refusal(body.replace('\'', '"'));
    assertEquals("this field is not known here", refused.getMessage());
    assertEquals(pointer, refused.pointer());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'text':'a','text':'a'} | /text",
        "{'text':'a','number':7,'text':null} | /text",
        "{'items':[{'count':1},{'count':1,'count':2}]} | /items/1/count",
        "{'items':[{'count':1,'items':[{'count':1,'name':'a','name':'a'}]}]}"
            + " | /items/0/items/0/name",
      })
  void aFieldThatComesTwiceIsNamed(String body, String pointer) {
    MalformedJsonException refused = Sample.refusal(body.replace('\'', '"'));
    assertEquals("this field stands here twice", refused.getMessage());
    assertEquals(pointer, refused.pointer());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'number':'7'} | /number",
        "{'words':['a',7]} | /words/1",
        "{'items':[{'count':1},{'count':1},{'count':'7'}]} | /items/2/count",
        "{'items':[{'count':1,'items':[{'count':1},{'count':1.5}]}]} | /items/0/items/1/count",
        "{'items':[{'count':1,'items':[7]}]} | /items/0/items/0",
        "{'items':[{'name':{}}]} | /items/0/name",
        "{'items':[{'count':99999999999}]} | /items/0/count",
      })
  void aWrongValueIsFoundInListsWithinLists(String body, String pointer) {
    assertEquals(pointer, Sample.refusal(body.replace('\'', '"')).pointer());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'text':SECRET}",
        "{'text':'SECRET",
        "{'text':'SECRET\\x'}",
        "{'number':'SECRET'}",
        "{'kind':'SECRET'}",
        "{'id':'SECRET'}",
        "{'at':'SECRET'}",
        "{'items':'SECRET'}",
        "{'items':['SECRET']}",
        "{'words':[{'SECRET':1}]}",
        "{'text':'a'} SECRET",
        "'SECRET'",
        "SECRET",
        "{'text':'SECRET','text':'SECRET'}",
        "{'x':'SECRET'}",
        "{'number':SECRET}",
      })
  void theSentValueNeverStandsInTheMessage(String body) {
    MalformedJsonException refused = Sample.refusal(body.replace('\'', '"'));
    assertFalse((refused.pointer() + refused).contains("SECRET"), refused::toString);
    assertFalse(refused.toString().contains("Sample"), refused::toString);
  }

  @Test
  void aFieldsNameIsShortenedAndKeptToHarmlessCharacters() {
    String pointer = Sample.refusal("{\"<b>\\n" + "x".repeat(500) + "\":1}").pointer();
    assertTrue(pointer.startsWith("/?b??xxx"), pointer);
    assertTrue(pointer.length() < 70, pointer);
  }
}
