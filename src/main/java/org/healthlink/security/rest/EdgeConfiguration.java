package org.healthlink.security.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys that say what browsers may do with answers. */
@ApplicationScoped
public class EdgeConfiguration {

  @Inject
  @ConfigProperty(name = "cors.origins")
  private Optional<String> origins;

  /** The origins whose pages may read answers, to the letter. */
  Set<String> origins() {
    return Stream.of(origins.orElse("").split(","))
        .map(String::strip)
        .filter(origin -> !origin.isEmpty())
        .collect(Collectors.toSet());
  }
}
