package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.healthlink.video.MeetingDetails;
import org.healthlink.video.MeetingOrder;
import org.healthlink.video.VideoProviderException.Retryable;

/** Finds meetings again by their opaque reference, in the list of their host's meetings. */
@ApplicationScoped
class MeetingSearch {

  private static final String FIND_FAILED = "Failed to look for a Zoom meeting";
  private static final int LARGEST_PAGE = 300;
  private static final int MOST_PAGES = 40;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Inject private ZoomClients clients;
  @Inject private ZoomCalls calls;
  @Inject private Clock clock;

  /** All meetings with the order's reference that its host has, oldest first. */
  List<MeetingDetails> find(MeetingOrder order) {
    try {
      return candidates(order).stream()
          .flatMap(candidate -> stillThere(candidate.id()).stream())
          .toList();
    } catch (ZoomError refused) {
      if (refused.userIsUnknown() || refused.userMayNotHost()) {
        // Whoever is not there, or may not host, holds no meeting that anybody could start.
        return List.of();
      }
      throw new ZoomErrors(clock).ofAnswer(FIND_FAILED, refused);
    }
  }

  /** Zoom numbers meetings at random; the time of their making orders them. */
  private List<MeetingAnswer> candidates(MeetingOrder order) {
    Instant end = clock.instant().plus(LONGEST);
    List<MeetingAnswer> found = new ArrayList<>();
    String page = null;
    for (int pages = 0; pages < MOST_PAGES && clock.instant().isBefore(end); pages++) {
      MeetingListAnswer list = list(order.host(), page);
      list.meetings().stream().filter(meeting -> isOf(order, meeting)).forEach(found::add);
      page = list.nextPageToken();
      if (page == null || page.isBlank()) {
        found.sort(
            Comparator.comparing(
                MeetingAnswer::createdAt, Comparator.nullsLast(Comparator.naturalOrder())));
        return found;
      }
    }
    throw new Retryable(
        FIND_FAILED,
        "zoom-list-too-long",
        "The host has too many meetings to look through in time. Give doctors Zoom users of their"
            + " own.",
        null,
        null,
        false,
        null);
  }

  private MeetingListAnswer list(String host, String page) {
    MeetingListAnswer answer =
        calls.call(
            ZoomOperation.LIST,
            FIND_FAILED,
            bearer -> clients.meetings().list(bearer, host, "scheduled", LARGEST_PAGE, page));
    if (answer.meetings() == null) {
      throw new ZoomErrors(clock).ofUnusableAnswer(FIND_FAILED);
    }
    return answer;
  }

  /** Hospitals may hide topics in Zoom's lists, so the agenda counts as well. */
  private static boolean isOf(MeetingOrder order, MeetingAnswer meeting) {
    return meeting.id() != null
        && (order.reference().equals(meeting.topic())
            || meeting.agenda() != null && meeting.agenda().startsWith(order.reference()));
  }

  /** Somebody may delete the meeting between the list and the look. */
  private Optional<MeetingDetails> stillThere(long meetingId) {
    try {
      MeetingAnswer meeting =
          calls.call(
              ZoomOperation.GET, FIND_FAILED, bearer -> clients.meetings().get(bearer, meetingId));
      return Optional.of(
          meeting.details().orElseThrow(() -> new ZoomErrors(clock).ofUnusableAnswer(FIND_FAILED)));
    } catch (ZoomError refused) {
      if (refused.meetingIsGone()) {
        return Optional.empty();
      }
      throw refused;
    }
  }
}
