package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.platform.diagnosis.Level;
import org.healthlink.video.ProviderCheck;

/** Goes the way to a meeting at Zoom as far as it leads: addresses, token, scopes, hosts. */
@ApplicationScoped
public class ZoomDiagnosis implements ProviderCheck {

  @Inject private ZoomConfiguration configuration;
  @Inject private ZoomAddresses addresses;
  @Inject private ZoomAccess access;
  @Inject private HostDiagnosis hosts;

  @Override
  public String name() {
    return "Zoom";
  }

  @Override
  public List<String> keys() {
    return List.of("zoom.");
  }

  @Override
  public List<Finding> look() {
    if (!configuration.enabled()) {
      return List.of(
          ZoomFindings.OFF.of("Zoom is off: ONLINE visits are booked without a meeting."));
    }
    List<Finding> findings = new ArrayList<>(addresses.look());
    boolean reached = findings.stream().noneMatch(finding -> finding.level() == Level.ERROR);
    if (configuration.credentials().isEmpty()) {
      findings.add(
          ZoomFindings.CREDENTIALS_MISSING.of(
              "Of zoom.account.id, zoom.client.id and zoom.client.secret at least one has no value:"
                  + " meetings wait."));
    } else if (reached) {
      ZoomAccess.Access gained = access.look();
      findings.addAll(gained.findings());
      findings.addAll(hosts.look(gained.token()));
    }
    if (ZoomConfiguration.isOwner(configuration.defaultHost())) {
      findings.add(
          ZoomFindings.DEFAULT_IS_ME.of(
              "zoom.host.default is me: doctors without a Zoom user share the app's owner, who runs"
                  + " one meeting at a time."));
    }
    return findings;
  }
}
