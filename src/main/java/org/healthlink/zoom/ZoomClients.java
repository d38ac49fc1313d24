package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.healthlink.platform.json.ProviderJson;

/** The REST clients for Zoom, made once, with time-outs on every call. */
@ApplicationScoped
class ZoomClients {

  /**
   * Payara's client warns at every call of a header that it then honours by itself. Held, because
   * the logging framework forgets the level of a logger that nobody holds.
   */
  private static final Logger NOISE =
      Logger.getLogger("org.glassfish.jersey.client.internal.HttpUrlConnector");

  private static final int CONNECT_SECONDS = 3;
  private static final int READ_SECONDS = 8;

  @Inject private ZoomConfiguration configuration;

  private ZoomTokenApi tokenApi;
  private ZoomMeetingsApi meetingsApi;

  synchronized ZoomTokenApi token() {
    if (tokenApi == null) {
      tokenApi = build(ZoomTokenApi.class, configuration.oauthUrl());
    }
    return tokenApi;
  }

  synchronized ZoomMeetingsApi meetings() {
    if (meetingsApi == null) {
      meetingsApi = build(ZoomMeetingsApi.class, configuration.apiUrl());
    }
    return meetingsApi;
  }

  private static <T> T build(Class<T> api, URI base) {
    RestClientBuilder builder = RestClientBuilder.newBuilder();
    if (builder.getClass().getName().startsWith("org.glassfish.jersey.")) {
      NOISE.setLevel(Level.SEVERE);
      // Payara. The client of WildFly never repeats a POST and sets the length itself.
      builder.register(new SentOnce());
    }
    return builder
        .baseUri(base)
        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
        .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
        .register(new ProviderJson(), 1)
        .register(new ZoomErrorReader(), 1)
        // Payara: JSON binding would read the answers before ProviderJson could.
        .property("jersey.config.jsonFeature", ProviderJson.class.getName())
        // Payara: the JDK's client does not know PATCH by itself.
        .property("jersey.config.client.httpUrlConnection.setMethodWorkaround", true)
        .property("jersey.config.client.httpUrlConnector.useFixedLengthStreaming", true)
        .build(api);
  }
}
