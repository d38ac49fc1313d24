package org.healthlink.video;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.appointment.TimeSlot;
import org.healthlink.video.MeetingFact.Kind;
import org.healthlink.video.MeetingFact.Role;

/**
 * Who was in a visit's meeting, by what its provider has said; it follows from the set of the facts
 * alone. It proposes and never decides: an event that got lost looks the same as a guest who did
 * not come. Pure.
 *
 * @param items every stay, earliest first
 * @param guestSeen whether anybody but the host was there or at the door
 */
public record AttendanceSheet(List<Attendance> items, boolean guestSeen) {

  /** Whoever comes earlier than that does not come for the visit, unless he stays. */
  static final Duration EARLIEST = Duration.ofHours(1);

  /**
   * What the sheet says of whether the patient came.
   *
   * @param nobodyCame whether the front desk may take it that nobody did
   * @param evidence what speaks for that or against it, for people
   */
  public record Finding(boolean nobodyCame, String evidence) {}

  private record Somebody(String instance, String who) {}

  public static AttendanceSheet of(Collection<MeetingFact> facts) {
    Map<Somebody, List<MeetingFact>> moves = new LinkedHashMap<>();
    Map<String, Instant> ends = new HashMap<>();
    for (MeetingFact fact : facts) {
      if (fact.kind() == Kind.JOINED || fact.kind() == Kind.LEFT) {
        moves
            .computeIfAbsent(new Somebody(fact.instance(), fact.who()), key -> new ArrayList<>())
            .add(fact);
      } else if (fact.kind() == Kind.ENDED) {
        ends.merge(fact.instance(), fact.at(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    List<Attendance> items = new ArrayList<>();
    moves.forEach((who, of) -> items.addAll(stays(of, ends.get(who.instance()))));
    items.sort(
        Comparator.comparing(AttendanceSheet::known)
            .thenComparing(Attendance::role)
            .thenComparing(Attendance::instance)
            .thenComparing(item -> item.to() == null ? Instant.MAX : item.to()));
    return new AttendanceSheet(
        List.copyOf(items), facts.stream().anyMatch(fact -> fact.role() == Role.GUEST));
  }

  private static Instant known(Attendance item) {
    return item.from() == null ? item.to() : item.from();
  }

  /** Comings and goings of one person in one run; a run's end ends the last stay. */
  private static List<Attendance> stays(List<MeetingFact> moves, Instant end) {
    moves.sort(Comparator.comparing(MeetingFact::at).thenComparing(MeetingFact::kind));
    String instance = moves.get(0).instance();
    Role role = moves.stream().map(MeetingFact::role).min(Comparator.naturalOrder()).orElseThrow();
    List<Attendance> stays = new ArrayList<>();
    Instant from = null;
    for (MeetingFact move : moves) {
      if (move.kind() == Kind.JOINED) {
        from = from == null ? move.at() : from;
      } else {
        // Who leaves twice without coming in between has left at the later time.
        boolean again = from == null && !stays.isEmpty();
        Instant since = again ? stays.remove(stays.size() - 1).from() : from;
        stays.add(new Attendance(instance, role, since, move.at()));
        from = null;
      }
    }
    if (from != null) {
      stays.add(new Attendance(instance, role, from, end));
    }
    return stays;
  }

  /** What that means for a visit in this status, at this time and now. */
  public Finding finding(AppointmentStatus status, TimeSlot slot, Instant now) {
    if (status == AppointmentStatus.CANCELLED || status == AppointmentStatus.NO_SHOW) {
      return new Finding(false, "It is settled already that the visit has not taken place.");
    }
    if (guestSeen) {
      return new Finding(false, "Somebody besides the host was there.");
    }
    if (now.isBefore(slot.endTime())) {
      return new Finding(false, "The visit's time is not over yet.");
    }
    Optional<Attendance> host =
        items.stream().filter(item -> item.role() == Role.HOST && item.isFor(slot)).findFirst();
    return host.map(AttendanceSheet::nobodyButTheHost)
        .orElseGet(
            () ->
                new Finding(
                    false,
                    "Nobody was seen, not even the host: whether the provider's events arrived is"
                        + " not known, and who came neither."));
  }

  private static Finding nobodyButTheHost(Attendance host) {
    String until = host.to() == null ? "" : " until " + host.to().truncatedTo(ChronoUnit.SECONDS);
    return new Finding(
        true,
        "The host was there from %s%s, nobody else came, and the visit's time is over."
            .formatted(host.from().truncatedTo(ChronoUnit.SECONDS), until));
  }
}
