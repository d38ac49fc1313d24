package org.healthlink.problem;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Leads from one page of a list to the next (RFC 8288). */
public final class NextPage {

  private NextPage() {}

  /** The value of {@code Link}: the same query from a place on, as a path relative to the host. */
  public static String link(UriInfo uri, Cursor from) {
    URI address = uri.getRequestUriBuilder().replaceQueryParam("cursor", from.text()).build();
    return "<" + address.getRawPath() + "?" + address.getRawQuery() + ">; rel=\"next\"";
  }
}
