package org.healthlink.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.healthlink.appointment.Appointment;
import org.healthlink.appointment.AppointmentEvent;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.directory.DoctorChanged;
import org.healthlink.directory.PatientChanged;

/** Writes down what happens, inside the transaction in which it happens. */
@ApplicationScoped
class AuditListener {

  @Inject private AuditTrail trail;
  @Inject private AppointmentService appointments;

  void booked(@Observes AppointmentEvent.Booked event) {
    Optional<Appointment> booked = appointments.find(event.appointmentId());
    trail.record(
        AuditAction.BOOKED,
        new AuditSubject(
            event.appointmentId(),
            booked.map(Appointment::doctorId).orElse(null),
            booked.map(Appointment::patientId).orElse(null),
            null));
  }

  void changed(@Observes AppointmentEvent.Changed event) {
    AuditAction action = AuditAction.valueOf(event.change().name());
    trail.record(action, AuditSubject.appointment(event.appointmentId(), detail(event)));
  }

  void retried(@Observes AppointmentEvent.RetryRequested event) {
    trail.record(
        AuditAction.MEETING_RETRIED, AuditSubject.appointment(event.appointmentId(), null));
  }

  void doctorChanged(@Observes DoctorChanged event) {
    trail.record(AuditAction.DOCTOR_CHANGED, AuditSubject.doctor(event.doctorId()));
  }

  void patientChanged(@Observes PatientChanged event) {
    trail.record(AuditAction.PATIENT_CHANGED, AuditSubject.patient(event.patientId()));
  }

  /** Names of fields and times are no content. */
  private String detail(AppointmentEvent.Changed event) {
    return switch (event.change()) {
      case EDITED -> String.join(",", event.fields());
      case RESCHEDULED ->
          appointments
              .find(event.appointmentId())
              .map(moved -> moved.slot().startTime() + "/" + moved.slot().endTime())
              .orElse(null);
      default -> null;
    };
  }
}
