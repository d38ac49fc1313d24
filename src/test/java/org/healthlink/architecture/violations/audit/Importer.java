package org.healthlink.architecture.violations.audit;

import org.healthlink.architecture.violations.zoom.ZoomApi;

/** audit must not know zoom. */
class Importer {
  ZoomApi wrong;
}
