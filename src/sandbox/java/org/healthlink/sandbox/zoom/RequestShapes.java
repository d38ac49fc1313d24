package org.healthlink.sandbox.zoom;

import static org.healthlink.sandbox.zoom.Shape.date;
import static org.healthlink.sandbox.zoom.Shape.digits;
import static org.healthlink.sandbox.zoom.Shape.flag;
import static org.healthlink.sandbox.zoom.Shape.list;
import static org.healthlink.sandbox.zoom.Shape.number;
import static org.healthlink.sandbox.zoom.Shape.oneOf;
import static org.healthlink.sandbox.zoom.Shape.startTime;
import static org.healthlink.sandbox.zoom.Shape.text;
import static org.healthlink.sandbox.zoom.Shape.timeZone;

import java.util.Map;

/** The bodies and query parameters that Zoom documents for each operation. */
final class RequestShapes {
  private static final Map<Operation, Fields> BODIES =
      Map.of(
          Operation.CREATE, create(),
          Operation.UPDATE, update(),
          Operation.STATUS, new Fields().with("action", oneOf("end", "recover")));

  private static final Map<Operation, Fields> QUERIES =
      Map.of(
          Operation.LIST, listing(),
          Operation.GET, get(),
          Operation.UPDATE, occurrence(),
          Operation.DELETE, delete(),
          Operation.USER, user(),
          Operation.USERS, users());

  private RequestShapes() {}

  /** The fields of the JSON body, or null where the operation takes no body. */
  static Fields body(Operation operation) {
    return BODIES.get(operation);
  }

  static Fields query(Operation operation) {
    return QUERIES.getOrDefault(operation, new Fields());
  }

  private static Fields common() {
    return new Fields()
        .with("agenda", text(2000))
        .with("duration", number(1, 1440))
        .with("pre_schedule", flag())
        .with("recurrence", recurrence())
        .with(text(), "schedule_for", "sensitivity_label_id", "template_id")
        .with("start_time", startTime())
        .with("timezone", timeZone())
        .with("topic", text(200))
        .with("type", number(1, 2, 3, 8, 10));
  }

  private static Fields create() {
    return common()
        .with("default_password", flag())
        .with("password", text("[\\x21-\\x7e]{0,10}"))
        .with("settings", SettingsShape.forCreate())
        .with("tracking_fields", list(trackingField().requiring("field")));
  }

  /** Zoom's text for updates allows fewer characters in a passcode than the one for creation. */
  private static Fields update() {
    return common()
        .with("password", text("[A-Za-z0-9@\\-_*]{0,10}"))
        .with("settings", SettingsShape.forUpdate())
        .with("tracking_fields", list(trackingField()));
  }

  private static Fields trackingField() {
    return new Fields().with(text(), "field", "value");
  }

  private static Fields recurrence() {
    return new Fields()
        .with("end_date_time", startTime())
        .with("end_times", number(1, 60))
        .with("monthly_day", number(1, 31))
        .with("monthly_week", number(-1, 1, 2, 3, 4))
        .with("monthly_week_day", number(1, 2, 3, 4, 5, 6, 7))
        .with("repeat_interval", number(1, 99))
        .with("type", number(1, 2, 3))
        .with("weekly_days", text("[1-7](,[1-7])*"))
        .requiring("type");
  }

  private static Fields listing() {
    return new Fields()
        .with(
            "type",
            oneOf("scheduled", "live", "upcoming", "upcoming_meetings", "previous_meetings"))
        .with("page_size", digits(1, 300))
        .with("page_number", digits(1, 999_999_999))
        .with("next_page_token", text())
        .with(date(), "from", "to")
        .with("timezone", timeZone());
  }

  private static Fields get() {
    return occurrence().with("show_previous_occurrences", oneOf("true", "false"));
  }

  private static Fields occurrence() {
    return new Fields().with("occurrence_id", text());
  }

  private static Fields delete() {
    return occurrence()
        .with(oneOf("true", "false"), "schedule_for_reminder", "cancel_meeting_reminder");
  }

  private static Fields user() {
    return new Fields()
        .with("login_type", text("0|1|11|2[1347]|9[789]|10[01]"))
        .with(oneOf("true", "false"), "encrypted_email", "search_by_unique_id");
  }

  private static Fields users() {
    return new Fields()
        .with("status", oneOf("active", "inactive", "pending"))
        .with("page_size", digits(1, 2000))
        .with("page_number", digits(1, 999_999_999))
        .with(text(), "role_id", "next_page_token")
        .with("include_fields", oneOf("custom_attributes", "host_key"))
        .with(
            "license",
            oneOf(
                "zoom_workforce_management",
                "zoom_compliance_management",
                "zoom_compliance_manager_for_contact_center"));
  }
}
