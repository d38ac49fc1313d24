package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.healthlink.platform.http.RestClients;

/** The REST clients for Zoom, made once, with time-outs on every call. */
@ApplicationScoped
class ZoomClients {

  /**
   * Payara's client warns at every call of a header that it then honours by itself. Held, because
   * the logging framework forgets the level of a logger that nobody holds.
   */
  private static final Logger NOISE =
      Logger.getLogger("org.glassfish.jersey.client.internal.HttpUrlConnector");

  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final Duration TO_READ = Duration.ofSeconds(8);

  @Inject private ZoomConfiguration configuration;
  @Inject private ZoomDate date;

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

  private <T> T build(Class<T> api, URI base) {
    RestClientBuilder builder = RestClients.of(base, TO_CONNECT, TO_READ);
    if (RestClients.isJersey(builder)) {
      NOISE.setLevel(Level.SEVERE);
      // Payara. The client of WildFly never repeats a POST and sets the length itself.
      builder.register(new SentOnce());
    }
    return builder
        .register(new ZoomErrorReader(), 1)
        .register(new DateReader(date::told))
        // Payara: the JDK's client does not know PATCH by itself.
        .property("jersey.config.client.httpUrlConnection.setMethodWorkaround", true)
        .property("jersey.config.client.httpUrlConnector.useFixedLengthStreaming", true)
        .build(api);
  }
}
