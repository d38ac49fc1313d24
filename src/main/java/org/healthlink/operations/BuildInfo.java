package org.healthlink.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.healthlink.platform.metrics.Board;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.NodeGauges;

/** Knows the version of the application, from the WAR's manifest. */
@ApplicationScoped
class BuildInfo implements NodeGauges {

  private volatile String version = "unknown";

  void start(@Observes @Initialized(ApplicationScoped.class) ServletContext application)
      throws IOException {
    try (InputStream manifest = application.getResourceAsStream("/META-INF/MANIFEST.MF")) {
      if (manifest != null) {
        Attributes attributes = new Manifest(manifest).getMainAttributes();
        version = attributes.getOrDefault(Attributes.Name.IMPLEMENTATION_VERSION, version) + "";
      }
    }
  }

  @Override
  public void show(Board board) {
    board.show(Metric.BUILD_INFO, 1, version);
  }
}
