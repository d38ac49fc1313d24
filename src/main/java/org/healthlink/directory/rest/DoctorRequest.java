package org.healthlink.directory.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.healthlink.directory.Absences;
import org.healthlink.directory.DoctorProfile;
import org.healthlink.directory.WorkingHours;
import org.healthlink.problem.ProblemException;

/** The body of {@code PUT /doctors/{id}}. */
public record DoctorRequest(
    @NotBlank @Size(max = 200) String name,
    @NotBlank @Email @Size(max = 254) String email,
    @NotBlank @Size(max = 255) String subject,
    @Size(min = 1, max = 254) @Pattern(regexp = ZOOM_USER, message = ZOOM_USER_RULE)
        String zoomUserId,
    @NotNull @IanaZone String timeZone,
    @NotNull @Min(5) @Max(480) Integer slotMinutes,
    @NotNull @Size(max = 100) List<@NotNull @Valid Hours> workingHours,
    @Size(max = 500) List<@NotNull @Valid Absent> absences) {

  /** It becomes part of addresses at Zoom: what would lead elsewhere there is refused here. */
  private static final String ZOOM_USER = "[\\w.@+&'=*!$~-]*\\w[\\w.@+&'=*!$~-]*";

  private static final String ZOOM_USER_RULE =
      "the id or e-mail address of a Zoom user is expected";
  private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
  private static final String TIME_RULE = "a time such as 09:00 is expected";

  /** One day's interval, in the doctor's zone. */
  public record Hours(
      @NotNull DayOfWeek day,
      @NotNull @Pattern(regexp = TIME, message = TIME_RULE) String from,
      @NotNull @Pattern(regexp = TIME + "|24:00", message = TIME_RULE) String to) {}

  /** A time of absence. */
  public record Absent(@NotNull OffsetDateTime from, @NotNull OffsetDateTime to) {}

  DoctorProfile toProfile() {
    return new DoctorProfile(
        name.strip(),
        email.strip(),
        subject,
        zoomUserId,
        ZoneId.of(timeZone),
        slotMinutes,
        hours(),
        away());
  }

  private WorkingHours hours() {
    List<WorkingHours.Interval> intervals = new ArrayList<>();
    for (int i = 0; i < workingHours.size(); i++) {
      Hours hours = workingHours.get(i);
      try {
        intervals.add(
            new WorkingHours.Interval(hours.day(), minute(hours.from()), minute(hours.to())));
      } catch (IllegalArgumentException e) {
        throw ProblemException.invalid("/workingHours/" + i, e.getMessage());
      }
    }
    try {
      return new WorkingHours(intervals);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("/workingHours", e.getMessage());
    }
  }

  private Absences away() {
    List<Absences.Absence> items = new ArrayList<>();
    for (int i = 0; absences != null && i < absences.size(); i++) {
      try {
        items.add(new Absences.Absence(absences.get(i).from(), absences.get(i).to()));
      } catch (IllegalArgumentException e) {
        throw ProblemException.invalid("/absences/" + i, e.getMessage());
      }
    }
    return new Absences(items);
  }

  private static int minute(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
  }
}
