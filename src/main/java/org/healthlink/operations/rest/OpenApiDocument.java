package org.healthlink.operations.rest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the REST API: kept by hand as YAML, the same as JSON. Immutable. */
@ApplicationScoped
class OpenApiDocument {

  private static final String FILE = "/openapi/healthlink.yaml";

  private final byte[] yaml;
  private final byte[] json;

  OpenApiDocument() {
    try (InputStream file = OpenApiDocument.class.getResourceAsStream(FILE)) {
      yaml = file.readAllBytes();
      json = new JsonMapper().writeValueAsBytes(new YAMLMapper().readTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not to be changed. */
  byte[] yaml() {
    return yaml;
  }

  /** Not to be changed. */
  byte[] json() {
    return json;
  }
}
