package org.healthlink.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthlink.contract.Document.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The OpenAPI document describes what the code serves, all of it and nothing else. */
class DocumentTest {
  private static final Map<Endpoint, Operation> DESCRIBED = Document.OURS.operations();
  private static final List<Served> SERVED = Served.all();

  static Stream<Served> served() {
    return SERVED.stream();
  }

  @Test
  void everyEndpointOfTheCodeIsDescribed() {
    Set<Endpoint> missing =
        SERVED.stream().map(Served::endpoint).collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(DESCRIBED.keySet());
    assertEquals(
        Set.of(), missing, "add it to paths in src/main/resources/openapi/healthlink.yaml");
  }

  @Test
  void nothingElseIsDescribed() {
    Set<Endpoint> surplus = new TreeSet<>(DESCRIBED.keySet());
    SERVED.forEach(served -> surplus.remove(served.endpoint()));
    assertEquals(Set.of(), surplus, "no code serves it");
  }

  @ParameterizedTest
  @MethodSource("served")
  void rolesAreThoseOfTheCode(Served served) {
    Operation operation = DESCRIBED.get(served.endpoint());
    assertEquals(served.roles(), operation.roles());
    boolean open = operation.node().has("security") && operation.node().get("security").isEmpty();
    assertEquals(served.roles().isEmpty(), open, "security: [] stands where no token is needed");
    String named = String.join(", ", Document.texts(operation.node().path("x-roles")));
    String last = operation.node().path("description").asText().strip().replaceAll("(?s).*\n", "");
    assertTrue(
        open ? last.startsWith("Roles: none") : last.equals("Roles: " + named + "."),
        "the description ends with the roles: " + last);
  }

  @ParameterizedTest
  @MethodSource("served")
  void parametersAreThoseOfTheCode(Served served) {
    Operation operation = DESCRIBED.get(served.endpoint());
    if (!isServlet(served)) {
      assertEquals(served.headers(), operation.parameters("header"));
      assertEquals(served.query(), operation.parameters("query"));
    }
    Set<String> variables =
        Stream.of(served.endpoint().path().split("/"))
            .filter(step -> step.startsWith("{"))
            .map(step -> step.substring(1, step.length() - 1))
            .collect(Collectors.toSet());
    assertEquals(variables, operation.parameters("path"));
  }

  /** What comes before the resource can refuse any request; the order of checks is the contract. */
  @ParameterizedTest
  @MethodSource("served")
  void everyRefusalAtTheDoorIsDescribed(Served served) {
    if (isServlet(served)) {
      return;
    }
    Operation operation = DESCRIBED.get(served.endpoint());
    Map<Integer, String> door = new TreeMap<>();
    door.put(413, "payload-too-large");
    door.put(415, "unsupported-media-type");
    door.put(500, "internal");
    door.put(503, "unavailable");
    door.put(401, "unauthorized");
    if (!served.roles().isEmpty()) {
      door.put(403, "forbidden");
    }
    door.forEach(
        (status, slug) ->
            assertTrue(operation.problems(status).contains(slug), status + " " + slug));
    assertEquals(
        served.endpoint().path().contains("{id}"),
        operation.problems(404).contains("not-found"),
        "404 not-found stands where there is something to be found");
  }

  @Test
  void everyComponentIsUsed() {
    Set<String> used = Document.references(Document.OURS.root());
    for (String kind : List.of("parameters", "headers", "responses", "schemas", "examples")) {
      for (String name : Document.OURS.components(kind)) {
        assertTrue(used.contains("#/components/" + kind + "/" + name), kind + " " + name);
      }
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (String reference : Document.references(Document.OURS.root())) {
      assertFalse(Document.OURS.root().at(reference.substring(1)).isMissingNode(), reference);
    }
  }

  @Test
  void everyObjectIsExact() {
    Document.OURS
        .root()
        .findParents("properties")
        .forEach(
            object -> {
              assertEquals("object", object.path("type").asText(), object::toString);
              assertTrue(object.has("additionalProperties"), object::toString);
              assertFalse(object.get("additionalProperties").asBoolean(true), object::toString);
              for (JsonNode name : object.path("required")) {
                assertTrue(object.path("properties").has(name.asText()), name::toString);
              }
            });
  }

  private static boolean isServlet(Served served) {
    return !served.endpoint().path().startsWith("/api/");
  }
}
