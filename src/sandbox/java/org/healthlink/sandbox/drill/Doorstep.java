package org.healthlink.sandbox.drill;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthlink.sandbox.drill.DoorBook.Place;
import org.healthlink.sandbox.drill.DoorBook.Side;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/**
 * Has both people of a visit come to its door when it begins, the way browsers do: with a one-time
 * address, then at the visit's page. Whoever is not let in tries again until the visit is over.
 */
final class Doorstep {
  static final Duration TRIES_AGAIN = Duration.ofSeconds(4);

  private static final Pattern MEETING = Pattern.compile("/[js]/(\\d+)");
  private static final int UNPUNCTUAL_MILLIS = 15_000;

  private final World world;
  private final Http http;
  private final DoorBook book;
  private final Background background;
  private final Supplier<Phase> phase;
  private final Random chance;

  Doorstep(
      World world,
      Http http,
      DoorBook book,
      Background background,
      Supplier<Phase> phase,
      long seed) {
    this.world = world;
    this.http = http;
    this.book = book;
    this.background = background;
    this.phase = phase;
    this.chance = new Random(seed);
  }

  void expect(Visit visit) {
    for (Side side : Side.values()) {
      Duration until = Duration.between(Instant.now(), visit.start());
      later(visit, side, until.toMillis() + chance.nextInt(UNPUNCTUAL_MILLIS));
    }
  }

  private void later(Visit visit, Side side, long millis) {
    background.later(millis, () -> come(visit, side));
  }

  private void come(Visit visit, Side side) {
    book.comes(visit.id(), side, Instant.now(), phase.get());
    Optional<Place> place = enter(visit, side);
    if (place.isPresent()) {
      book.isIn(visit.id(), side, place.get(), Instant.now());
    } else if (Instant.now().isBefore(visit.end())) {
      later(visit, side, TRIES_AGAIN.toMillis());
    }
  }

  private Optional<Place> enter(Visit visit, Side side) {
    boolean doctor = side == Side.DOCTOR;
    String token = (doctor ? visit.people().doctor() : visit.people().patient()).token();
    Http.Answer link =
        http.send(
            "POST",
            world.api() + "/appointments/" + visit.id() + "/links",
            World.bearer(token),
            doctor ? "{\"purpose\": \"start\"}" : "{\"purpose\": \"join\"}");
    if (!link.ok()) {
      return Optional.empty();
    }
    Http.Answer opened = http.send("GET", link.json().path("url").asText(), Map.of(), null);
    if (opened.status() != 303) {
      return Optional.empty();
    }
    return opened.cookie().isEmpty()
        ? atMeeting(opened, side)
        : fromPage(world.publicUrl() + "/visit/" + visit.id(), opened.cookie(), side);
  }

  /** The page asks for the way in; to a meeting that does not open, the person prefers a room. */
  private Optional<Place> fromPage(String page, String cookie, Side side) {
    Map<String, String> headers = Map.of("Cookie", cookie, "X-Visit", "1");
    Http.Answer way = http.send("POST", page + "/enter", headers, "{}");
    if (way.ok() && way.json().hasNonNull("zoom")) {
      String zoom = URI.create(page).resolve(way.json().path("zoom").asText()).toString();
      Optional<Place> meeting = atMeeting(http.send("GET", zoom, headers, null), side);
      if (meeting.isPresent() || !http.send("POST", page + "/switch", headers, null).ok()) {
        return meeting;
      }
      way = http.send("POST", page + "/enter", headers, "{}");
    }
    return way.ok() && way.json().hasNonNull("room") ? Optional.of(Place.ROOM) : Optional.empty();
  }

  private Optional<Place> atMeeting(Http.Answer answer, Side side) {
    Matcher meeting = MEETING.matcher(answer.location());
    if (answer.status() != 303 || !meeting.find()) {
      return Optional.empty();
    }
    goIn(Long.parseLong(meeting.group(1)), side);
    return Optional.of(Place.ZOOM);
  }

  private void goIn(long meetingId, Side side) {
    ZoomSimulator zoom = world.zoom();
    try {
      if (side == Side.DOCTOR) {
        zoom.begin(meetingId);
        zoom.room(meetingId).hostJoins();
      } else {
        zoom.room(meetingId).guestJoins("Guest");
      }
    } catch (RuntimeException gone) {
      // The meeting has been replaced since the link was handed out; nothing is told of it.
    }
  }
}
