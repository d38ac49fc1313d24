package org.healthlink.janus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.video.ProviderCheck;

/** Looks at the Janus servers now, whatever the watch has found. */
@ApplicationScoped
public class JanusDiagnosis implements ProviderCheck {

  @Inject private JanusCheck check;

  @Override
  public String name() {
    return "Janus";
  }

  @Override
  public List<String> keys() {
    return List.of("fallback.", "janus.", "healthlink.public.url");
  }

  @Override
  public List<Finding> look() {
    return check.look().stream().map(JanusDiagnosis::finding).toList();
  }

  private static Finding finding(JanusHealth health) {
    String server = health.server() == null ? "" : health.server() + ": ";
    return JanusFindings.of(health.state()).of(server + health.sentence());
  }
}
