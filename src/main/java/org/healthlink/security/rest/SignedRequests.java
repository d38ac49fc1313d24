package org.healthlink.security.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;

/**
 * The addresses that ask for no token, because whoever sends there signs the request itself. A
 * token that is sent all the same means nothing there.
 */
final class SignedRequests {

  /** Below the base of the API; to the letter, so that no other spelling gets past the door. */
  private static final Set<String> PATHS = Set.of("webhooks/zoom");

  private SignedRequests() {}

  static boolean isOne(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath(false);
    return PATHS.contains(path.startsWith("/") ? path.substring(1) : path);
  }
}
