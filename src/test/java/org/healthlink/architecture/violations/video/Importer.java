package org.healthlink.architecture.violations.video;

import org.healthlink.architecture.violations.zoom.ZoomApi;

/** video must not know zoom. */
class Importer {
  ZoomApi wrong;
}
