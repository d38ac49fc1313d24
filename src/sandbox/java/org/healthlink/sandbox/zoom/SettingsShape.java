package org.healthlink.sandbox.zoom;

import static org.healthlink.sandbox.zoom.Shape.email;
import static org.healthlink.sandbox.zoom.Shape.flag;
import static org.healthlink.sandbox.zoom.Shape.list;
import static org.healthlink.sandbox.zoom.Shape.number;
import static org.healthlink.sandbox.zoom.Shape.oneOf;
import static org.healthlink.sandbox.zoom.Shape.text;

/** Which settings of a meeting a client may send, and which values each one takes. */
final class SettingsShape {

  private SettingsShape() {}

  static Fields forCreate() {
    return common()
        .with("additional_data_center_regions", list(text()))
        .with("show_join_info", flag())
        .with("authentication_exception", list(exception()));
  }

  static Fields forUpdate() {
    return common()
        .with("authentication_exception", list(exception().with("join_url", text())))
        .with(text(), "authentication_name", "enforce_login_domains")
        .with("enforce_login", flag())
        .with("custom_keys", list(customKey(), 0, 10))
        .with("global_dial_in_numbers", list(dialInNumber()));
  }

  private static Fields common() {
    return new Fields().withAll(flags()).withAll(choices()).withAll(texts()).withAll(objects());
  }

  private static Fields flags() {
    return new Fields()
        .with(flag(), "allow_multiple_devices", "alternative_hosts_email_notification")
        .with(flag(), "alternative_host_update_polls", "alternative_host_manage_meeting_summary")
        .with(flag(), "alternative_host_manage_cloud_recording", "host_pause_stop_recording")
        .with(flag(), "close_registration", "cn_meeting", "email_notification", "focus_mode")
        .with(flag(), "host_video", "in_meeting", "join_before_host", "meeting_authentication")
        .with(flag(), "mute_upon_entry", "participant_video", "private_meeting")
        .with(flag(), "registrants_confirmation_email", "registrants_email_notification")
        .with(flag(), "show_share_button", "use_pmi", "waiting_room", "watermark")
        .with(flag(), "host_save_video_order", "internal_meeting", "participant_focused_meeting")
        .with(flag(), "push_change_to_calendar", "auto_start_meeting_summary", "device_testing")
        .with(flag(), "auto_start_ai_companion_questions", "disable_participant_video")
        .with(flag(), "request_permission_to_unmute_participants", "email_in_attendee_report")
        .with(flag(), "allow_host_control_participant_mute_state", "auto_start_deepfake_detection");
  }

  private static Fields choices() {
    return new Fields()
        .with("approval_type", number(0, 1, 2))
        .with("audio", oneOf("both", "telephony", "voip", "thirdParty"))
        .with("auto_recording", oneOf("local", "cloud", "none"))
        .with("calendar_type", number(1, 2))
        .with("encryption_type", oneOf("enhanced_encryption", "e2ee"))
        .with("jbh_time", number(0, 5, 10, 15))
        .with("registration_type", number(1, 2, 3))
        .with("who_will_receive_summary", number(1, 2, 3, 4))
        .with("who_can_ask_questions", number(1, 2, 3, 4, 5));
  }

  private static Fields texts() {
    return new Fields()
        .with(text(), "alternative_hosts", "authentication_domains", "authentication_option")
        .with(text(), "contact_email", "contact_name", "summary_template_id")
        .with("audio_conference_info", text(2048))
        .with("global_dial_in_countries", list(text()));
  }

  private static Fields objects() {
    return new Fields()
        .with("approved_or_denied_countries_or_regions", countries())
        .with("auto_add_recording_to_video_management", recordingChannels())
        .with("breakout_room", breakoutRoom())
        .with("question_and_answer", questions())
        .with(
            "language_interpretation",
            interpreters(Integer.MAX_VALUE, "languages", "interpreter_languages"))
        .with("sign_language_interpretation", interpreters(20, "sign_language"))
        .with("meeting_invitees", list(new Fields().with("email", email())))
        .with("waiting_room_options", waitingRoom())
        .with("continuous_meeting_chat", chat())
        .with("resources", list(resource()));
  }

  private static Fields countries() {
    return new Fields()
        .with(list(text()), "approved_list", "denied_list")
        .with("enable", flag())
        .with("method", oneOf("approve", "deny"));
  }

  private static Fields recordingChannels() {
    Fields channel = new Fields().with(text(), "channel_id", "name").requiring("channel_id");
    return new Fields()
        .with("enable", flag())
        .with("channels", list(channel, 1, 5))
        .requiring("enable");
  }

  private static Fields breakoutRoom() {
    Fields room = new Fields().with("name", text()).with("participants", list(text()));
    return new Fields().with("enable", flag()).with("rooms", list(room));
  }

  private static Fields questions() {
    return new Fields()
        .with(flag(), "enable", "allow_submit_questions", "allow_anonymous_questions")
        .with(flag(), "attendees_can_comment", "attendees_can_upvote")
        .with("question_visibility", oneOf("answered", "all"));
  }

  private static Fields interpreters(int most, String... texts) {
    Fields interpreter = new Fields().with("email", email()).with(text(), texts);
    return new Fields().with("enable", flag()).with("interpreters", list(interpreter, 0, most));
  }

  private static Fields waitingRoom() {
    Shape who =
        oneOf(
            "everyone",
            "users_not_in_account",
            "users_not_in_account_or_whitelisted_domains",
            "users_not_on_invite",
            "users_not_in_org");
    return new Fields()
        .with("mode", oneOf("follow_setting", "custom"))
        .with("who_goes_to_waiting_room", who)
        .requiring("mode");
  }

  private static Fields chat() {
    return new Fields()
        .with(flag(), "enable", "auto_add_invited_external_users", "auto_add_meeting_participants");
  }

  private static Fields resource() {
    return new Fields()
        .with("resource_type", oneOf("whiteboard"))
        .with("resource_id", text())
        .with("permission_level", oneOf("editor", "commenter", "viewer"));
  }

  private static Fields exception() {
    return new Fields().with("email", email()).with("name", text());
  }

  private static Fields customKey() {
    return new Fields().with("key", text(64)).with("value", text(256));
  }

  private static Fields dialInNumber() {
    return new Fields()
        .with(text(), "city", "country", "country_name", "number")
        .with("type", oneOf("toll", "tollfree"));
  }
}
