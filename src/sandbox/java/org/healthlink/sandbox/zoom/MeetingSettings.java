package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The settings of a meeting as they take effect: the user's defaults, then what the client sends,
 * then what the account locks, and last the settings that exclude each other.
 */
final class MeetingSettings {

  private MeetingSettings() {}

  /** What the simulated users have set up for themselves. */
  static ObjectNode defaults() {
    ObjectNode settings = Json.object();
    set(settings, false, "host_video", "participant_video", "join_before_host", "waiting_room");
    set(settings, false, "cn_meeting", "in_meeting", "mute_upon_entry", "watermark", "use_pmi");
    set(settings, false, "close_registration", "meeting_authentication", "private_meeting");
    set(settings, false, "focus_mode", "device_testing", "internal_meeting");
    set(settings, false, "participant_focused_meeting", "push_change_to_calendar");
    set(settings, false, "host_save_video_order", "allow_multiple_devices", "show_share_button");
    set(settings, false, "alternative_host_update_polls");
    set(settings, false, "request_permission_to_unmute_participants");
    set(settings, true, "email_notification", "alternative_hosts_email_notification");
    set(settings, true, "registrants_confirmation_email", "registrants_email_notification");
    set(settings, true, "auto_start_meeting_summary", "auto_start_ai_companion_questions");
    settings.put("jbh_time", 0).put("approval_type", 2).put("audio", "both");
    settings.put("auto_recording", "none").put("alternative_hosts", "");
    settings.put("encryption_type", "enhanced_encryption");
    settings.putObject("continuous_meeting_chat").put("enable", true);
    return settings;
  }

  static ObjectNode of(Host host, Account account, JsonNode base, JsonNode sent) {
    ObjectNode settings = Json.merge(base, sent);
    settings.remove("show_join_info");
    settings.setAll(account.lockedSettings());
    if (endToEnd(settings) && settings.path("auto_recording").asText().equals("cloud")) {
      settings.put("auto_recording", "none");
    }
    if (settings.path("waiting_room").asBoolean() || endToEnd(settings)) {
      settings.put("join_before_host", false);
    }
    if (host.type() == Host.Type.BASIC) {
      restrictToBasic(settings);
    }
    return settings;
  }

  private static void set(ObjectNode settings, boolean value, String... names) {
    for (String name : names) {
      settings.put(name, value);
    }
  }

  private static void restrictToBasic(ObjectNode settings) {
    if (settings.path("approval_type").asInt() != 2) {
      throw new Refusal(ZoomErrors.paidOnly());
    }
    if (settings.path("auto_recording").asText().equals("cloud")) {
      settings.put("auto_recording", "none");
    }
    settings.put("alternative_hosts", "");
  }

  private static boolean endToEnd(ObjectNode settings) {
    return settings.path("encryption_type").asText().equals("e2ee");
  }
}
