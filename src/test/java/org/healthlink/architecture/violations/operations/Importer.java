package org.healthlink.architecture.violations.operations;

import org.healthlink.architecture.violations.zoom.ZoomApi;

/** operations must not know zoom. */
class Importer {
  ZoomApi wrong;
}
