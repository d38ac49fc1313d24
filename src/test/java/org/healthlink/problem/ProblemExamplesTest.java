package org.healthlink.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthlink.contract.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The OpenAPI document shows each problem as the code makes it, member by member. */
class ProblemExamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> OF_EVERY_TYPE =
      Set.of("type", "title", "status", "detail", "instance", "requestId", "errors");

  @Test
  void everyTypeHasAnExampleAndNothingElseHas() {
    Set<String> slugs =
        Stream.of(ProblemType.values())
            .map(ProblemType::slug)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(slugs, Document.OURS.components("examples"));
  }

  @ParameterizedTest
  @EnumSource
  void anExampleIsWhatTheCodeMakes(ProblemType type) throws JsonProcessingException {
    JsonNode example = example(type);
    List<FieldError> errors = new ArrayList<>();
    example
        .path("errors")
        .forEach(
            e -> errors.add(new FieldError(e.path("pointer").asText(), e.path("detail").asText())));
    Map<String, Object> own = new LinkedHashMap<>();
    example
        .properties()
        .forEach(
            member -> {
              if (!OF_EVERY_TYPE.contains(member.getKey())) {
                own.put(member.getKey(), member.getValue());
              }
            });
    byte[] body =
        Problem.body(
            type, example.path("detail").asText(), example.path("requestId").asText(), errors, own);
    assertEquals(JSON.writeValueAsString(example), new String(body));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "UNAUTHORIZED",
        "FORBIDDEN",
        "NOT_FOUND",
        "METHOD_NOT_ALLOWED",
        "NOT_ACCEPTABLE",
        "UNSUPPORTED_MEDIA_TYPE",
        "PAYLOAD_TOO_LARGE"
      })
  void aGeneralProblemSaysWhatItSaysEverywhere(ProblemType type) {
    assertEquals(ProblemException.of(type).getMessage(), example(type).path("detail").asText());
  }

  private static JsonNode example(ProblemType type) {
    return Document.OURS.component("examples", type.slug()).path("value");
  }
}
