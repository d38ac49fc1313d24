package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code GET /users/{userId}/meetings}: the scheduled meetings that a user hosts, after the
 * account's delay. Instant and expired meetings are never listed.
 */
final class MeetingListing {
  private static final Period LISTED_PERIOD = Period.ofMonths(6);

  private final Meetings meetings;
  private final Account account;
  private final Clock clock;
  private final Paging paging;

  MeetingListing(Meetings meetings, Account account, Clock clock) {
    this.meetings = meetings;
    this.account = account;
    this.clock = clock;
    this.paging = new Paging(clock);
  }

  ObjectNode list(Host host, Request request) {
    Instant now = clock.instant();
    String type = request.queryParameter("type").orElse("scheduled");
    List<ObjectNode> items =
        meetings.all().stream()
            .filter(m -> m.host().id().equals(host.id()) && m.startTime() != null)
            .filter(m -> !m.createdAt().plus(account.listDelay()).isAfter(now))
            .filter(ofType(type, now))
            .filter(inRange(request, host))
            .map(MeetingView::listed)
            .toList();
    String list = host.id() + type + param(request, "from") + param(request, "to");
    return paging.page(request, "meetings", list, items);
  }

  private static Predicate<SimulatedMeeting> ofType(String type, Instant now) {
    Instant earliest = now.atZone(ZoneOffset.UTC).minus(LISTED_PERIOD).toInstant();
    Instant latest = now.atZone(ZoneOffset.UTC).plus(LISTED_PERIOD).toInstant();
    return switch (type) {
      case "live" -> SimulatedMeeting::started;
      case "upcoming", "upcoming_meetings" ->
          m -> m.started() || m.end().isAfter(now) && m.startTime().isBefore(latest);
      case "previous_meetings" ->
          m -> !m.started() && !m.end().isAfter(now) && m.startTime().isAfter(earliest);
      default -> m -> true;
    };
  }

  private static Predicate<SimulatedMeeting> inRange(Request request, Host host) {
    ZoneId zone = ZoneId.of(request.queryParameter("timezone").orElse(host.timezone()));
    String from = param(request, "from");
    String to = param(request, "to");
    return m -> {
      LocalDate day = m.startTime().atZone(zone).toLocalDate();
      return (from.isEmpty() || !day.isBefore(LocalDate.parse(from)))
          && (to.isEmpty() || !day.isAfter(LocalDate.parse(to)));
    };
  }

  private static String param(Request request, String name) {
    return request.queryParameter(name).orElse("");
  }
}
