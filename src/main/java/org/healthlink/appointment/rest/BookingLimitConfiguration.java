package org.healthlink.appointment.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key that limits bookings. */
@ApplicationScoped
public class BookingLimitConfiguration {

  @Inject
  @ConfigProperty(name = "booking.limit.per.minute")
  private int perMinute;

  /** Of one patient, on this node. */
  int perMinute() {
    return perMinute;
  }
}
