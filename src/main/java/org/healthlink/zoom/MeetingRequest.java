package org.healthlink.zoom;

import org.healthlink.video.MeetingOrder;

/**
 * The body that creates a meeting. It names nobody: topic and agenda hold the opaque reference
 * alone.
 *
 * @param type 2, a scheduled meeting
 * @param startTime UTC, to the second, with {@code Z}
 * @param duration in minutes
 * @param password null to let Zoom choose
 * @param defaultPassword whether Zoom chooses one when its rules demand it
 */
public record MeetingRequest(
    String topic,
    int type,
    String startTime,
    String timezone,
    int duration,
    String password,
    boolean defaultPassword,
    String agenda,
    Settings settings) {

  private static final int SCHEDULED = 2;
  private static final int NO_REGISTRATION = 2;

  /** How the meeting behaves; what is never left to the account's defaults is always sent. */
  public record Settings(
      boolean hostVideo,
      boolean participantVideo,
      boolean joinBeforeHost,
      boolean waitingRoom,
      String autoRecording,
      boolean usePmi,
      int approvalType,
      boolean emailNotification,
      String alternativeHosts,
      boolean alternativeHostsEmailNotification,
      Chat continuousMeetingChat,
      boolean autoStartMeetingSummary,
      boolean autoStartAiCompanionQuestions) {

    static Settings of(
        boolean hostVideo,
        boolean participantVideo,
        boolean joinBeforeHost,
        boolean waitingRoom,
        String autoRecording) {
      return new Settings(
          hostVideo,
          participantVideo,
          joinBeforeHost,
          waitingRoom,
          autoRecording,
          false,
          NO_REGISTRATION,
          false,
          null,
          false,
          new Chat(false),
          false,
          false);
    }

    /** The same with somebody who may start the meeting beside its host; null for nobody. */
    Settings withAlternativeHost(String account) {
      return new Settings(
          hostVideo,
          participantVideo,
          joinBeforeHost,
          waitingRoom,
          autoRecording,
          usePmi,
          approvalType,
          emailNotification,
          account,
          alternativeHostsEmailNotification,
          continuousMeetingChat,
          autoStartMeetingSummary,
          autoStartAiCompanionQuestions);
    }
  }

  /** Whether a chat outlives the meeting. */
  public record Chat(boolean enable) {}

  static MeetingRequest of(MeetingOrder order, Settings settings, String passcode) {
    MeetingUpdate time = MeetingUpdate.to(order.slot());
    return new MeetingRequest(
        order.reference(),
        SCHEDULED,
        time.startTime(),
        time.timezone(),
        time.duration(),
        passcode,
        passcode == null,
        order.reference(),
        settings);
  }

  @Override
  public String toString() {
    return "MeetingRequest[" + topic + "]";
  }
}
