package org.healthlink.architecture.violations.video.rest;

import org.healthlink.architecture.violations.zoom.ZoomApi;

/** video.rest must not know zoom. */
class Importer {
  ZoomApi wrong;
}
