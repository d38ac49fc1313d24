package org.healthlink.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthlink.appointment.TimeSlot;
import org.healthlink.video.RoomAccess;

/** The records of the code that become bodies, and which schema of the document describes which. */
final class Bodies {
  /** Records that are no body, nor a part of one. */
  private static final Set<String> NO_BODIES =
      Set.of(
          "MeetingWait.Waiting",
          "Cursor",
          "VisitGuest",
          "VisitServlet.Target",
          "WebhookSecret",
          "WebhookSignature");

  /** Which schema describes which record. */
  private static final Map<String, String> SCHEMAS =
      Map.ofEntries(
          Map.entry("DoctorRequest", "DoctorRequest"),
          Map.entry("DoctorRequest.Hours", "Hours"),
          Map.entry("DoctorRequest.Absent", "Absence"),
          Map.entry("DoctorView", "Doctor"),
          Map.entry("DoctorView.HoursView", "Hours"),
          Map.entry("DoctorView.AbsenceView", "Absence"),
          Map.entry("DoctorsResource.DoctorList", "DoctorList"),
          Map.entry("PatientRequest", "PatientRequest"),
          Map.entry("PatientView", "Patient"),
          Map.entry("PatientsResource.PatientList", "PatientList"),
          Map.entry("SlotsResource.SlotList", "SlotList"),
          Map.entry("TimeSlot", "Slot"),
          Map.entry("NewAppointment", "NewAppointment"),
          Map.entry("NewTime", "NewTime"),
          Map.entry("AppointmentChange", "AppointmentPatch"),
          Map.entry("Cancellation", "Cancellation"),
          Map.entry("AppointmentView", "Appointment"),
          Map.entry("AppointmentView.MeetingView", "Meeting"),
          Map.entry("AppointmentView.ProblemView", "MeetingProblem"),
          Map.entry("AppointmentLists.Page", "AppointmentList"),
          Map.entry("LinksResource.LinkRequest", "LinkRequest"),
          Map.entry("LinksResource.Link", "Link"),
          Map.entry("AttendanceResource.AttendanceView", "Attendance"),
          Map.entry("AttendanceResource.Item", "Stay"),
          Map.entry("WebhookResource.Validation", "UrlValidation"),
          Map.entry("VisitState", "VisitState"),
          Map.entry("VisitActions.WayIn", "WayIn"),
          Map.entry("VisitActions.RoomKeys", "RoomKeys"),
          Map.entry("RoomAccess.IceServer", "IceServer"),
          Map.entry("VisitServlet.Presence", "Presence"),
          Map.entry("VisitServlet.Removal", "Removal"),
          Map.entry("VisitServlet.Nothing", "Nothing"),
          Map.entry("AdminMeetingsResource.MeetingList", "MeetingList"),
          Map.entry("AdminMeetingsResource.Item", "MeetingInList"),
          Map.entry("AdminMeetingsResource.Problem", "MeetingProblem"),
          Map.entry("DiagnosticsResource.FindingList", "FindingList"),
          Map.entry("DiagnosticsResource.Item", "Finding"),
          Map.entry("AuditResource.EntryList", "AuditEntryList"),
          Map.entry("AuditResource.Item", "AuditEntry"),
          Map.entry("AuditResource.Verdict", "AuditVerdict"),
          Map.entry("FieldError", "FieldError"));

  private static final List<Class<?>> RECORDS = records();

  private static List<Class<?>> records() {
    List<Class<?>> records = new ArrayList<>(List.of(TimeSlot.class, RoomAccess.IceServer.class));
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.healthlink")
            .stream()
            .filter(JavaClass::isRecord)
            .filter(type -> type.getPackageName().matches(".*\\.(rest|webhook|problem)"))
            .forEach(type -> records.add(type.reflect()));
    return records;
  }

  private Bodies() {}

  /** The records that have a schema. */
  static Stream<Class<?>> all() {
    return RECORDS.stream().filter(type -> SCHEMAS.containsKey(name(type)));
  }

  /** Records of the REST packages of which nobody knows whether they are bodies. */
  static Set<String> strangers() {
    return RECORDS.stream()
        .map(Bodies::name)
        .filter(name -> !SCHEMAS.containsKey(name) && !NO_BODIES.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names of records that are no longer there. */
  static Set<String> gone() {
    Set<String> gone = new TreeSet<>(SCHEMAS.keySet());
    gone.addAll(NO_BODIES);
    RECORDS.forEach(type -> gone.remove(name(type)));
    return gone;
  }

  static String schemaOf(Class<?> type) {
    return SCHEMAS.get(name(type));
  }

  static JsonNode schema(Class<?> type) {
    return Document.OURS.component("schemas", schemaOf(type));
  }

  static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }
}
