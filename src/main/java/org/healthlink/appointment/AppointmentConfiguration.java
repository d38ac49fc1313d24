package org.healthlink.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys that shape appointments and what people see of them. */
@ApplicationScoped
public class AppointmentConfiguration {

  /** The same on every server. */
  private static final String CONTEXT_ROOT = "/healthlink";

  @Inject
  @ConfigProperty(name = "join.opens.before")
  private Duration joinOpensBefore;

  @Inject
  @ConfigProperty(name = "join.closes.after")
  private Duration joinClosesAfter;

  @Inject
  @ConfigProperty(name = "zoom.links.early")
  private boolean linksEarly;

  @Inject
  @ConfigProperty(name = "healthlink.public.url")
  private Optional<String> publicUrl;

  public JoinWindow joinWindow(TimeSlot slot) {
    return JoinWindow.around(slot, joinOpensBefore, joinClosesAfter);
  }

  /** The same without a host: what a cookie is bound to, and where a browser goes on. */
  public String path(String path) {
    return publicUrl
            .map(url -> URI.create(url).getPath().replaceAll("/+$", ""))
            .orElse(CONTEXT_ROOT)
        + path;
  }

  /** How long after its end a visit can be joined. */
  public Duration joinClosesAfter() {
    return joinClosesAfter;
  }

  /** Whether people reach us over TLS, whatever stands between them and this server. */
  public boolean publicOverTls() {
    return publicUrl.filter(url -> url.startsWith("https:")).isPresent();
  }

  /** Whether the patient sees the link before the visit can be joined. */
  public boolean linksEarly() {
    return linksEarly;
  }

  /**
   * The address that people use for a path of this application; relative to the host when no public
   * address is configured.
   *
   * @param path begins with a slash, after the context root
   */
  public String address(String path) {
    return publicUrl.map(url -> url.replaceAll("/+$", "")).orElse(CONTEXT_ROOT) + path;
  }
}
