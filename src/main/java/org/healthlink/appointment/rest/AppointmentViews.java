package org.healthlink.appointment.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.healthlink.appointment.Appointment;
import org.healthlink.appointment.AppointmentConfiguration;
import org.healthlink.appointment.AppointmentType;
import org.healthlink.appointment.JoinWindow;
import org.healthlink.appointment.Meeting;
import org.healthlink.appointment.OnlineVisits;
import org.healthlink.appointment.rest.AppointmentView.MeetingView;
import org.healthlink.appointment.rest.AppointmentView.ProblemView;
import org.healthlink.security.AccessPolicy;
import org.healthlink.security.Caller;

/** Makes what one caller may see of an appointment. Needs no request; safe on any thread. */
@ApplicationScoped
class AppointmentViews {

  @Inject private AccessPolicy policy;
  @Inject private AppointmentConfiguration configuration;
  @Inject private OnlineVisits onlineVisits;
  @Inject private Clock clock;

  /** The whole appointment, with the links that are the caller's. */
  AppointmentView full(Appointment appointment, Caller caller) {
    Instant now = clock.instant();
    Meeting meeting = appointment.meeting();
    boolean join = policy.maySeeJoinLink(caller, appointment, now);
    boolean start = canBeEntered(appointment) && policy.mayStart(caller, appointment);
    return view(
        appointment,
        caller,
        now,
        join ? meeting.zoomMeetingId().map(String::valueOf).orElse(null) : null,
        join ? appointment.joinUrl().orElse(null) : null,
        start ? address(appointment.id()) + "/start" : null,
        join ? appointment.passcode().orElse(null) : null);
  }

  /** The same without any link, for lists. */
  AppointmentView withoutLinks(Appointment appointment, Caller caller) {
    return view(appointment, caller, clock.instant(), null, null, null, null);
  }

  /** Where the appointment is found: below the public address, or a path relative to the host. */
  String address(UUID id) {
    return configuration.address("/api/v1/appointments/" + id);
  }

  private AppointmentView view(
      Appointment appointment,
      Caller caller,
      Instant now,
      String zoomMeetingId,
      String joinUrl,
      String startUrl,
      String passcode) {
    boolean content = policy.maySeeContent(caller, appointment);
    return new AppointmentView(
        appointment.id(),
        appointment.doctorId(),
        appointment.patientId(),
        appointment.type(),
        appointment.status(),
        appointment.slot().startTime(),
        appointment.slot().endTime(),
        appointment.timeZone().getId(),
        content ? appointment.reasonForVisit().orElse(null) : null,
        content ? appointment.notes().orElse(null) : null,
        appointment.createdAt(),
        appointment.updatedAt(),
        meeting(appointment, now),
        zoomMeetingId,
        joinUrl,
        startUrl,
        passcode);
  }

  /** When there is a meeting, or a room is opened at the door where there is none. */
  private boolean canBeEntered(Appointment appointment) {
    boolean room =
        appointment.type() == AppointmentType.ONLINE
            && appointment.status().active()
            && onlineVisits.haveRooms();
    return room || appointment.hasUsableZoomMeeting();
  }

  private MeetingView meeting(Appointment appointment, Instant now) {
    Meeting meeting = appointment.meeting();
    boolean online = appointment.type() == AppointmentType.ONLINE;
    JoinWindow window = configuration.joinWindow(appointment.slot());
    boolean troubled = meeting.problem().isPresent();
    return new MeetingView(
        meeting.state(),
        meeting.provider().orElse(null),
        meeting.attempts(),
        online ? window.opensAt() : null,
        online ? window.closesAt() : null,
        canBeEntered(appointment) && window.isOpen(now),
        meeting
            .problem()
            .map(problem -> new ProblemView(problem.code(), problem.detail(), problem.at()))
            .orElse(null),
        troubled ? meeting.dueAt().orElse(null) : null);
  }
}
