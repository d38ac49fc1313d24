package org.healthlink.architecture.violations.appointment;

import org.healthlink.architecture.violations.video.VideoProvider;

/** appointment must not know video. */
class Importer {
  VideoProvider wrong;
}
