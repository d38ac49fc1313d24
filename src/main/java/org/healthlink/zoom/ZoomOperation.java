package org.healthlink.zoom;

import java.util.Locale;

/** What is asked of Zoom's REST API. */
enum ZoomOperation {
  CREATE,
  GET,
  LIST,
  UPDATE,
  END,
  DELETE,
  USER;

  /** As figures name it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
