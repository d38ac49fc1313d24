package org.healthlink.sandbox.drill;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What became of every confirmed booking, compared with what its people were told and with what
 * there is at Zoom.
 *
 * @param visits confirmed bookings
 * @param lost of them, those that are not there
 * @param changed those that stand otherwise than their people were told
 * @param wanted coming visits that need a meeting
 * @param notMade of them, those that have none, or one of another time
 * @param doubled meetings beyond the one that a visit may have
 * @param orphaned meetings of no visit that takes place
 */
record Promises(
    int visits, int lost, int changed, int wanted, int notMade, int doubled, int orphaned) {

  /** A meeting at Zoom; its topic stands for one visit. */
  record Made(long id, String topic, Instant start) {}

  boolean kept() {
    return lost + changed + notMade + doubled + orphaned == 0;
  }

  /** Compares all three at one moment. */
  static Promises compare(
      Collection<Visit> told, Collection<Books.Row> rows, Collection<Made> made, Instant now) {
    Map<UUID, Books.Row> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.id(), row));
    Map<Long, Made> meetings = new HashMap<>();
    made.forEach(meeting -> meetings.put(meeting.id(), meeting));
    List<Books.Row> wanted =
        rows.stream().filter(row -> row.active() && row.end().isAfter(now)).toList();
    return new Promises(
        told.size(),
        count(told, visit -> !byId.containsKey(visit.id())),
        count(told, visit -> byId.containsKey(visit.id()) && differs(visit, byId.get(visit.id()))),
        wanted.size(),
        count(wanted, row -> !isMade(row, meetings)),
        doubled(made),
        orphaned(made, rows));
  }

  private static boolean differs(Visit told, Books.Row row) {
    if (told.unsure()) {
      return false;
    }
    boolean cancelled = row.status().equals("CANCELLED");
    return told.cancelled() != cancelled
        || !cancelled && !(told.start().equals(row.start()) && told.end().equals(row.end()));
  }

  private static boolean isMade(Books.Row row, Map<Long, Made> meetings) {
    Made meeting = row.meetingId() == null ? null : meetings.get(row.meetingId());
    return row.meetingState().equals("READY") && meeting != null && isAt(row, meeting.start());
  }

  /** Zoom takes no start in the past: what is made while its visit runs begins when it is made. */
  private static boolean isAt(Books.Row row, Instant start) {
    return row.start().equals(start) || start.isAfter(row.start()) && start.isBefore(row.end());
  }

  private static int doubled(Collection<Made> made) {
    Set<String> topics = new HashSet<>();
    return count(made, meeting -> !topics.add(meeting.topic()));
  }

  /** A visit that is over keeps its meeting for a while. */
  private static int orphaned(Collection<Made> made, Collection<Books.Row> rows) {
    Set<Long> owned = new HashSet<>();
    rows.stream()
        .filter(row -> !row.status().equals("CANCELLED"))
        .map(Books.Row::meetingId)
        .forEach(owned::add);
    return count(made, meeting -> !owned.contains(meeting.id()));
  }

  private static <T> int count(Collection<T> all, Predicate<? super T> condition) {
    return Math.toIntExact(all.stream().filter(condition).count());
  }
}
