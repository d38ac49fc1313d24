package org.healthlink.zoom;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.util.function.Consumer;

/** Passes on what time it is where an answer comes from. */
public class DateReader implements ClientResponseFilter {

  private final Consumer<String> listener;

  public DateReader(Consumer<String> listener) {
    this.listener = listener;
  }

  @Override
  public void filter(ClientRequestContext request, ClientResponseContext response) {
    listener.accept(response.getHeaderString("Date"));
  }
}
