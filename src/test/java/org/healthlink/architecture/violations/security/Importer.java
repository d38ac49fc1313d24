package org.healthlink.architecture.violations.security;

import org.healthlink.architecture.violations.video.VideoProvider;

/** security must not know video. */
class Importer {
  VideoProvider wrong;
}
