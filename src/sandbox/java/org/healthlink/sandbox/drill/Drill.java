package org.healthlink.sandbox.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Plays an incident: a while of calm, the incident, and the time until all is in order again, with
 * people who book, move and cancel visits and come to them throughout.
 */
public final class Drill implements AutoCloseable {
  private static final Duration CALM = Duration.ofSeconds(30);
  private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(210);
  private static final Duration STEP = Duration.ofSeconds(1);
  private static final int BOOKED_BEFORE = 20;
  private static final long SEED = 20_260_801;
  private static final long SERVES_EVERY_MILLIS = 1_500;
  private static final long LOOKS_EVERY_MILLIS = 2_000;

  private final World world;
  private final Plan plan;
  private final Http http = new Http();
  private final Roster roster;
  private final Administrator administrator;
  private final Diary diary = new Diary();
  private final Tally tally = new Tally();
  private final DoorBook doors = new DoorBook();
  private final Books books;
  private final Watch watch;
  private final News news;
  private final Storm storm;
  private final Desk desk;
  private final Background background = new Background();
  private volatile Phase phase = Phase.CALM;
  private volatile boolean deskIsOpen;

  public Drill(World world, Plan plan) {
    this.world = world;
    this.plan = plan;
    this.roster = new Roster(world, http);
    this.administrator = new Administrator(world, http, roster.admin());
    this.books = new Books(world.database());
    this.watch = new Watch(world, http, () -> phase);
    this.news = new News(world, () -> phase, tally, doors, administrator, watch);
    this.storm = new Storm(world, SEED);
    Doorstep doorstep = new Doorstep(world, http, doors, background, () -> phase, SEED);
    this.desk = new Desk(world, http, roster, diary, tally, doorstep::expect, SEED);
  }

  /**
   * Plays it to the end, which takes the incident's length and some minutes.
   *
   * @param report takes what is told of it
   * @return whether the application did what it promises
   */
  public boolean play(Consumer<String> report) throws Exception {
    Duration calm = calm();
    Instant end = incident();
    Outcome outcome = recovery(calm, end);
    report.accept(Report.of(outcome));
    return outcome.coped();
  }

  private Duration calm() throws InterruptedException {
    Instant begin = Instant.now();
    news.say(roster.pairs().size() + " doctors and their patients come into the directory");
    roster.enrol(!plan.incident().sharesOneHost());
    news.say("people book their visits");
    for (int i = 0; i < BOOKED_BEFORE; i++) {
      desk.bookSoon(phase);
      desk.bookLater(phase);
    }
    deskIsOpen = true;
    background.every(SERVES_EVERY_MILLIS, this::serve);
    background.every(LOOKS_EVERY_MILLIS, watch::look);
    await(CALM);
    return Duration.between(begin, Instant.now());
  }

  private Instant incident() throws InterruptedException {
    watch.incidentBegins();
    phase = Phase.INCIDENT;
    news.say(plan.incident().begins());
    String secret = world.zoom().credentials().clientSecret();
    Trouble trouble = new Trouble(world.zoom(), roster, administrator, storm);
    trouble.begin(plan);
    await(plan.length());
    watch.incidentEnds();
    phase = Phase.RECOVERY;
    news.say(plan.incident().ends());
    Instant end = Instant.now();
    trouble.end(plan, secret);
    return end;
  }

  /** The desk closes when all is in order; then it is waited until nothing at all is to be done. */
  private Outcome recovery(Duration calm, Instant end) throws Exception {
    Set<UUID> concerned = diary.visits().stream().map(Visit::id).collect(Collectors.toSet());
    Instant deadline = end.plus(LONGEST_RECOVERY);
    Optional<Duration> recovered = Optional.empty();
    Optional<Duration> settled = Optional.empty();
    while (settled.isEmpty() && Instant.now().isBefore(deadline)) {
      TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
      Duration since = Duration.between(end, Instant.now());
      if (recovered.isEmpty() && isRecovered(concerned)) {
        recovered = Optional.of(since);
        deskIsOpen = false;
        news.say("all meetings are made; what may exist twice is looked for until nothing is due");
      } else if (recovered.isPresent() && books.due() == 0) {
        settled = Optional.of(since);
      }
      news.tell();
    }
    letEverybodyIn();
    close();
    watch.look();
    background.requireNoMishap();
    return outcome(calm, recovered, settled);
  }

  /** Whoever has just come or will try again in a moment does not count as shut out. */
  private void letEverybodyIn() throws InterruptedException {
    Instant end = Instant.now().plus(Doorstep.TRIES_AGAIN.multipliedBy(3));
    while (doors.summary(EnumSet.allOf(Phase.class)).shut() > 0 && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
    }
  }

  private boolean isRecovered(Set<UUID> concerned) {
    watch.look();
    return administrator
        .notInOrder()
        .filter(visits -> visits.stream().noneMatch(concerned::contains))
        .filter(visits -> !watch.gauges().circuitIsOpen())
        .isPresent();
  }

  private Outcome outcome(Duration calm, Optional<Duration> recovered, Optional<Duration> settled)
      throws Exception {
    boolean stormy = plan.incident() == Incident.WEBHOOK_STORM;
    List<Promises.Made> made =
        world.zoom().meetings().stream()
            .map(m -> new Promises.Made(m.id(), m.topic(), m.startTime()))
            .toList();
    return new Outcome(
        plan,
        world.rooms(),
        calm,
        recovered,
        settled,
        tally,
        watch.gauges().peak(Phase.INCIDENT),
        doors.summary(EnumSet.of(Phase.INCIDENT, Phase.RECOVERY)),
        watch.gauges().growth("healthlink_fallbacks_total", "reason"),
        watch.gauges().growth("healthlink_zoom_token_fetches_total", "outcome"),
        watch.stories(),
        stormy ? Optional.of(storm.summary()) : Optional.empty(),
        books.events(Storm.RUN),
        Promises.compare(diary.visits(), books.rows(), made, Instant.now()));
  }

  private void serve() {
    if (deskIsOpen) {
      desk.serve(phase);
    }
  }

  private void await(Duration length) throws InterruptedException {
    Instant end = Instant.now().plus(length);
    while (Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
      news.tell();
    }
  }

  @Override
  public void close() {
    deskIsOpen = false;
    background.close();
    storm.close();
  }
}
