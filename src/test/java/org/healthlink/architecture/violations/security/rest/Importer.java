package org.healthlink.architecture.violations.security.rest;

import org.healthlink.architecture.violations.video.VideoProvider;

/** security.rest must not know video. */
class Importer {
  VideoProvider wrong;
}
