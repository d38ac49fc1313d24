package org.healthlink.architecture.violations.operations.rest;

import org.healthlink.architecture.violations.zoom.ZoomApi;

/** operations.rest must not know zoom. */
class Importer {
  ZoomApi wrong;
}
