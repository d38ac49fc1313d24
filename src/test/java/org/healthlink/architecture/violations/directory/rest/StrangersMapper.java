package org.healthlink.architecture.violations.directory.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.healthlink.architecture.violations.appointment.SlotTaken;

/** Maps another feature's exception. */
class StrangersMapper implements ExceptionMapper<SlotTaken> {
  @Override
  public Response toResponse(SlotTaken exception) {
    return null;
  }
}
