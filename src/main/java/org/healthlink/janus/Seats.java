package org.healthlink.janus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthlink.janus.AdminAnswer.Guest;

/**
 * Who must leave a room before somebody may enter it. A visit is for two. Each person is there
 * once: whoever comes again, with another device or before Janus has noticed that the first one is
 * gone, takes the own place. The front desk makes way for the doctor and the patient, and whoever
 * calls himself something else does not belong there.
 */
final class Seats {

  private static final Set<String> WHOSE_VISIT_IT_IS = Set.of("DOCTOR", "PATIENT");
  private static final String FRONT_DESK = "STAFF";
  private static final int ONE_MORE = 1;

  private Seats() {}

  /**
   * Decides for one who wants in.
   *
   * @return who must leave first; absent when the visit is full
   */
  static Optional<List<Guest>> makeWay(String role, List<Guest> present) {
    long others =
        present.stream()
            .map(Guest::display)
            .filter(other -> belongs(other) && !other.equals(role))
            .distinct()
            .count();
    boolean full = others > ONE_MORE;
    if (full && role.equals(FRONT_DESK)) {
      return Optional.empty();
    }
    return Optional.of(
        present.stream().filter(guest -> mustLeave(guest.display(), role, full)).toList());
  }

  private static boolean mustLeave(String other, String role, boolean full) {
    return !belongs(other) || other.equals(role) || full && other.equals(FRONT_DESK);
  }

  private static boolean belongs(String role) {
    return role != null && (WHOSE_VISIT_IT_IS.contains(role) || role.equals(FRONT_DESK));
  }
}
