package org.healthlink.architecture.violations.appointment.rest;

import org.healthlink.architecture.violations.video.VideoProvider;

/** appointment.rest must not know video. */
class Importer {
  VideoProvider wrong;
}
