package org.healthlink.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The OpenAPI document of the product, as a tree. Immutable. */
public final class Document {
  public static final Document OURS = new Document();

  private static final String FILE = "/openapi/healthlink.yaml";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "patch", "delete", "head", "options", "trace");

  private final String text;
  private final JsonNode root;

  private Document() {
    try (InputStream file = Document.class.getResourceAsStream(FILE)) {
      text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      root = new YAMLMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String text() {
    return text;
  }

  public JsonNode root() {
    return root;
  }

  /** The operations by their endpoints; parameters of the path are among those of each. */
  public Map<Endpoint, Operation> operations() {
    Map<Endpoint, Operation> operations = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.put(
              new Endpoint(method.getKey().toUpperCase(Locale.ROOT), path.getKey()),
              new Operation(this, method.getValue(), path.getValue()));
        }
      }
    }
    return operations;
  }

  /** A component of one kind, for instance {@code schemas}. */
  public JsonNode component(String kind, String name) {
    return root.path("components").path(kind).path(name);
  }

  /** The names of all components of a kind. */
  public Set<String> components(String kind) {
    Set<String> names = new TreeSet<>();
    root.path("components").path(kind).fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The node itself, or what it refers to. */
  public JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.isEmpty() ? node : resolve(root.at(reference.substring(1)));
  }

  /** Every reference that stands anywhere below a node. */
  public static Set<String> references(JsonNode node) {
    Set<String> found = new HashSet<>();
    node.findValues("$ref").forEach(reference -> found.add(reference.asText()));
    return found;
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static List<String> texts(JsonNode array) {
    return elements(array).map(JsonNode::asText).toList();
  }

  /** A method of a path. */
  public record Operation(Document document, JsonNode node, JsonNode pathItem) {

    public Set<String> roles() {
      return new TreeSet<>(texts(node.path("x-roles")));
    }

    public List<JsonNode> parameters() {
      return Stream.of(pathItem, node)
          .flatMap(owner -> elements(owner.path("parameters")))
          .map(document::resolve)
          .toList();
    }

    /** The names of the parameters that are sent in one of these places. */
    public Set<String> parameters(String... places) {
      Set<String> names = new TreeSet<>();
      parameters().stream()
          .filter(parameter -> Arrays.asList(places).contains(parameter.path("in").asText()))
          .forEach(parameter -> names.add(parameter.path("name").asText()));
      return names;
    }

    /** What is answered with a status; missing where nothing is. */
    public JsonNode response(int status) {
      return document.resolve(node.path("responses").path(String.valueOf(status)));
    }

    /** The slugs of the problems with a status. */
    public Set<String> problems(int status) {
      return slugs(response(status));
    }
  }

  /** The slugs of the problems that a response shows. */
  static Set<String> slugs(JsonNode response) {
    Set<String> slugs = new TreeSet<>();
    response
        .path("content")
        .path("application/problem+json")
        .path("examples")
        .fieldNames()
        .forEachRemaining(slugs::add);
    return slugs;
  }
}
