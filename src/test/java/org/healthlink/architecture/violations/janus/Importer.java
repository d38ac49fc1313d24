package org.healthlink.architecture.violations.janus;

import org.healthlink.architecture.violations.zoom.ZoomApi;

/** janus must not know zoom. */
class Importer {
  ZoomApi wrong;
}
