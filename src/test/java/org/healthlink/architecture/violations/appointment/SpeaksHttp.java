package org.healthlink.architecture.violations.appointment;

import jakarta.ws.rs.core.Response;

/** HTTP outside a rest package. */
class SpeaksHttp {
  Response wrong;
}
