package org.healthlink.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.healthlink.unit.Fields;

/** Appointments for tests of other packages, who cannot make one. */
public final class AppointmentFixture {

  public static final UUID DOCTOR = UUID.fromString("00000000-0000-0000-0000-00000000d0c1");
  public static final UUID PATIENT = UUID.fromString("00000000-0000-0000-0000-0000000000a1");

  /** From 10:00 to 10:30. */
  public static final TimeSlot SLOT =
      TimeSlot.of(Instant.parse("2026-12-01T10:00:00Z"), Duration.ofMinutes(30));

  private static final UUID ID = new UUID(0, 1);

  private AppointmentFixture() {}

  /** An ONLINE visit whose meeting is in this state, with links once it is or was READY. */
  public static Appointment online(AppointmentStatus status, MeetingState state) {
    Meeting meeting = Meeting.wanted("HL-0123456789abcdef0123", Instant.EPOCH);
    Fields.set(meeting, "state", state);
    if (state == MeetingState.READY || state == MeetingState.REMOVED) {
      Fields.set(meeting, "provider", "ZOOM");
      Fields.set(meeting, "zoomMeetingId", 85746065000L);
      Fields.set(
          meeting,
          "encryptedJoinUrl",
          Meeting.JOIN_URL.encrypt(ID, "https://zoom.example/j/85746065000"));
    }
    BookingRequest request =
        new BookingRequest(
            DOCTOR, PATIENT, AppointmentType.ONLINE, SLOT.startTime(), SLOT.length(), null, null);
    Appointment appointment =
        new Appointment(ID, request, SLOT, ZoneOffset.UTC, meeting, Instant.EPOCH);
    return Fields.set(appointment, "status", status);
  }

  /** The configuration with doors open from 15 minutes before a visit to an hour after it. */
  public static AppointmentConfiguration configuration(boolean linksEarly) {
    AppointmentConfiguration configuration = new AppointmentConfiguration();
    Fields.set(configuration, "joinOpensBefore", Duration.ofMinutes(15));
    Fields.set(configuration, "joinClosesAfter", Duration.ofHours(1));
    return Fields.set(configuration, "linksEarly", linksEarly);
  }
}
