package org.healthlink.contract;

/**
 * A method at an address.
 *
 * @param path after the context root, with variables in braces
 */
public record Endpoint(String method, String path) implements Comparable<Endpoint> {

  @Override
  public int compareTo(Endpoint other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
