package org.healthlink.problem;

import java.util.Map;
import java.util.Set;

/** A servlet with one address, which is read and nothing else. */
public abstract class ReadingServlet extends AddressedServlet {

  /** What {@code Allow} says of an address that is read and nothing else. */
  static final String METHODS = "GET, HEAD, OPTIONS";

  private static final long serialVersionUID = 1L;

  @Override
  public final Map<String, Set<String>> addresses() {
    return Map.of("", Set.of("GET", "HEAD"));
  }
}
