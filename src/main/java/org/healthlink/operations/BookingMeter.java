package org.healthlink.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.healthlink.appointment.AppointmentEvent;
import org.healthlink.appointment.AppointmentType;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.Metrics;
import org.healthlink.video.MeetingMade;

/** Counts bookings, and measures how long each waited for its meeting, once they are committed. */
@ApplicationScoped
class BookingMeter {

  @Inject private Metrics metrics;
  @Inject private Clock clock;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    for (AppointmentType type : AppointmentType.values()) {
      metrics.expect(Metric.BOOKINGS, type.name());
    }
    metrics.expect(Metric.MEETING_READY);
  }

  void booked(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentEvent.Booked event) {
    metrics.count(Metric.BOOKINGS, event.type().name());
  }

  void made(@Observes(during = TransactionPhase.AFTER_SUCCESS) MeetingMade event) {
    metrics.time(Metric.MEETING_READY, Duration.between(event.bookedAt(), clock.instant()));
  }
}
