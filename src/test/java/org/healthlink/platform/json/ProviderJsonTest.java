package org.healthlink.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderJsonTest {

  private static final MediaType JSON = new MediaType("application", "json");

  record Answer(String joinUrl, Long id) {}

  @Test
  void fieldsThatAProviderAddsAreTolerated() throws IOException {
    assertEquals(
        new Answer("https://zoom.example/j/1", 85746065000L),
        read("{\"join_url\":\"https://zoom.example/j/1\",\"id\":85746065000,\"new\":{}}", JSON));
  }

  @Test
  void anIdentifierMayComeAsText() throws IOException {
    assertEquals(85746065000L, ((Answer) read("{\"id\":\"85746065000\"}", JSON)).id());
  }

  @ParameterizedTest
  @CsvSource({"application, json", "application, problem+json", "text, json"})
  void anyKindOfJsonIsRead(String type, String subtype) throws IOException {
    assertEquals(new Answer(null, null), read("{}", new MediaType(type, subtype)));
  }

  @Test
  void aPageOfAProxyIsNoAnswer() {
    assertThrows(IOException.class, () -> read("{}", new MediaType("text", "html")));
    assertThrows(IOException.class, () -> read("{}", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "<html>", "{\"join_url\":", "7", "[]"})
  void whatIsNoObjectIsNoAnswer(String body) {
    assertThrows(IOException.class, () -> read(body, JSON));
  }

  @Test
  void anEndlessAnswerIsNotReadToItsEnd() {
    String endless = "{\"join_url\":\"" + "x".repeat(4 * 1024 * 1024) + "\"}";
    assertThrows(IOException.class, () -> read(endless, JSON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{\"code\":"})
  void anErrorsBodyThatIsNoJsonIsAnEmptyTree(String body) {
    assertTrue(ProviderJson.tree(body.getBytes(UTF_8)).path("code").isMissingNode());
  }

  private static Object read(String body, MediaType type) throws IOException {
    @SuppressWarnings("unchecked")
    Class<Object> answer = (Class<Object>) (Class<?>) Answer.class;
    return new ProviderJson()
        .readFrom(
            answer,
            Answer.class,
            new Annotation[0],
            type,
            null,
            new ByteArrayInputStream(body.getBytes(UTF_8)));
  }
}
