package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The {@code zoom.*} keys. Credentials are read at each use, so that rotated ones take effect. */
@ApplicationScoped
public class ZoomConfiguration {

  private static final String OWNER_OF_THE_APP = "me";

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
  @ConfigProperty(name = "zoom.host.pool")
  private Optional<String> hostPool;

  @Inject
  @ConfigProperty(name = "zoom.rate.per.second")
  private int ratePerSecond;

  @Inject
  @ConfigProperty(name = "zoom.host.daily.limit")
  private int hostDailyLimit;

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

  /** Whether ONLINE visits get meetings. */
  public boolean enabled() {
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

  /** The account whose events concern us; absent when none is configured. */
  public Optional<String> accountId() {
    return config.getOptionalValue("zoom.account.id", String.class);
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

  /** Whether this name of a host is the one that Zoom has for the app's owner. */
  static boolean isOwner(String host) {
    return host.equals(OWNER_OF_THE_APP);
  }

  /** Whether the environment names a proxy, as other programs than Java read it. */
  boolean environmentNamesProxy() {
    return config.getOptionalValue("HTTPS_PROXY", String.class).isPresent()
        || config.getOptionalValue("https_proxy", String.class).isPresent();
  }

  /** Zoom users that doctors without one share. */
  List<String> hostPool() {
    return Stream.of(hostPool.orElse("").split(","))
        .map(String::strip)
        .filter(host -> !host.isEmpty())
        .toList();
  }

  /** All Zoom users that belong to no doctor. */
  List<String> sharedHosts() {
    return Stream.concat(hostPool().stream(), Stream.of(defaultHost)).distinct().toList();
  }

  /** API calls per second of all nodes together. */
  int ratePerSecond() {
    return ratePerSecond;
  }

  /** Create and update calls of one host on a UTC day. */
  int hostDailyLimit() {
    return hostDailyLimit;
  }

  MeetingRequest.Settings meetingSettings() {
    return MeetingRequest.Settings.of(
        hostVideo, participantVideo, joinBeforeHost, waitingRoom, autoRecording);
  }
}
