package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The {@code zoom.*} keys. Credentials are read at each use, so that rotated ones take effect. */
@ApplicationScoped
public class ZoomConfiguration {

  @Inject private Config config;

  @Inject
  @ConfigProperty(name = "zoom.enabled")
  private boolean enabled;

  @Inject
  @ConfigProperty(name = "zoom.oauth.url")
  private URI oauthUrl;

  @Inject
  @ConfigProperty(name = "zoom.api.url")
  private URI apiUrl;

  @Inject
  @ConfigProperty(name = "zoom.host.default")
  private String defaultHost;

  @Inject
  @ConfigProperty(name = "zoom.meeting.host.video")
  private boolean hostVideo;

  @Inject
  @ConfigProperty(name = "zoom.meeting.participant.video")
  private boolean participantVideo;

  @Inject
  @ConfigProperty(name = "zoom.meeting.join.before.host")
  private boolean joinBeforeHost;

  @Inject
  @ConfigProperty(name = "zoom.meeting.waiting.room")
  private boolean waitingRoom;

  @Inject
  @ConfigProperty(name = "zoom.meeting.auto.recording")
  private String autoRecording;

  /** The credentials of the Server-to-Server OAuth app. */
  record Credentials(String accountId, String clientId, String clientSecret) {
    @Override
    public String toString() {
      return "Credentials[redacted]";
    }
  }

  boolean enabled() {
    return enabled;
  }

  /** As they are configured at this moment; absent when one of the three is missing. */
  Optional<Credentials> credentials() {
    Optional<String> accountId = config.getOptionalValue("zoom.account.id", String.class);
    Optional<String> clientId = config.getOptionalValue("zoom.client.id", String.class);
    Optional<String> secret = config.getOptionalValue("zoom.client.secret", String.class);
    return accountId.isPresent() && clientId.isPresent() && secret.isPresent()
        ? Optional.of(new Credentials(accountId.get(), clientId.get(), secret.get()))
        : Optional.empty();
  }

  URI oauthUrl() {
    return oauthUrl;
  }

  URI apiUrl() {
    return apiUrl;
  }

  String defaultHost() {
    return defaultHost;
  }

  MeetingRequest.Settings meetingSettings() {
    return MeetingRequest.Settings.of(
        hostVideo, participantVideo, joinBeforeHost, waitingRoom, autoRecording);
  }
}
