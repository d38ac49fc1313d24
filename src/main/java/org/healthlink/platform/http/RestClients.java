package org.healthlink.platform.http;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.healthlink.platform.json.ProviderJson;

/** Begins REST clients: with time-outs, and with {@link ProviderJson} on both servers. */
public final class RestClients {

  private static final int FIRST = 1;

  private RestClients() {}

  /** A client of this address; whoever calls adds what is special about it. */
  public static RestClientBuilder of(URI address, Duration toConnect, Duration toRead) {
    return RestClientBuilder.newBuilder()
        .baseUri(address)
        .connectTimeout(toConnect.toMillis(), TimeUnit.MILLISECONDS)
        .readTimeout(toRead.toMillis(), TimeUnit.MILLISECONDS)
        .register(new ProviderJson(), FIRST)
        // Payara: JSON binding would read the answers before ProviderJson could.
        .property("jersey.config.jsonFeature", ProviderJson.class.getName());
  }

  /** Whether it is Payara's, whose client has ways of its own. */
  public static boolean isJersey(RestClientBuilder builder) {
    return builder.getClass().getName().startsWith("org.glassfish.jersey.");
  }
}
