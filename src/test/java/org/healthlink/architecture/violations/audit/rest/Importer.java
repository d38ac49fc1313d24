package org.healthlink.architecture.violations.audit.rest;

import org.healthlink.architecture.violations.zoom.ZoomApi;

/** audit.rest must not know zoom. */
class Importer {
  ZoomApi wrong;
}
