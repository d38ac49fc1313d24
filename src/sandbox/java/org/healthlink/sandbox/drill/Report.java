package org.healthlink.sandbox.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes down how a drill went. */
final class Report {
  private final Outcome outcome;
  private final List<String> lines = new ArrayList<>();

  private Report(Outcome outcome) {
    this.outcome = outcome;
  }

  static String of(Outcome outcome) {
    return new Report(outcome).text();
  }

  private String text() {
    Plan plan = outcome.plan();
    lines.add("");
    lines.add("Drill " + plan.incident().label() + ": " + plan.incident().begins() + ".");
    lines.add("");
    line(
        "phases",
        "calm %s, incident %s, then %s"
            .formatted(
                Words.span(outcome.calm()), Words.span(plan.length()), plan.incident().ends()));
    bookings();
    risk();
    doors();
    fallbacks();
    alerts();
    storm();
    meetings();
    recovery();
    lines.add("");
    lines.add(verdict());
    return String.join("\n", lines) + "\n";
  }

  private void bookings() {
    Tally tally = outcome.tally();
    line(
        "requests",
        "%d booked, %d moved, %d cancelled; %d refused, %d failed"
            .formatted(
                tally.done(Tally.Kind.BOOK),
                tally.done(Tally.Kind.MOVE),
                tally.done(Tally.Kind.CANCEL),
                tally.refused(),
                tally.failed()));
    line(
        "booking takes",
        "calm %s; incident %s"
            .formatted(
                Words.times(tally.bookings(Phase.CALM)),
                Words.times(tally.bookings(Phase.INCIDENT))));
  }

  private void risk() {
    Gauges.Peak peak = outcome.peak();
    line(
        "visits at risk",
        "%s at most; meetings waiting %s at most, the oldest for %s"
            .formatted(
                Words.number(peak.atRisk()),
                Words.number(peak.pending()),
                peak.oldestDue().isPresent()
                    ? Words.span(Duration.ofSeconds(Math.round(peak.oldestDue().getAsDouble())))
                    : "not read"));
  }

  private void doors() {
    DoorBook.Summary doors = outcome.doors();
    line(
        "at the door",
        "%d visits from the incident on: %d at Zoom, %d in a room, %d not let in"
            .formatted(doors.visits(), doors.inZoom(), doors.inRoom(), doors.shut()));
    line(
        "",
        "%d had to try again, the longest wait was %s"
            .formatted(doors.waited(), Words.span(doors.longestWait())));
  }

  private void fallbacks() {
    line(
        "fallbacks",
        outcome.rooms()
            ? Words.total(outcome.fallbacks())
            : "none: there is no Janus here (Debian package janus)");
    if (!outcome.tokens().isEmpty()) {
      line("token fetches", Words.total(outcome.tokens()));
    }
  }

  private void alerts() {
    if (outcome.alerts().isEmpty()) {
      line("alerts", "nobody watched: there is no Prometheus here (Debian package prometheus)");
      return;
    }
    List<AlertWatch.Story> stories = outcome.alerts().get();
    if (stories.isEmpty()) {
      line("alerts", "none would have fired");
    }
    String title = "alerts";
    for (AlertWatch.Story story : stories) {
      line(title, story.name() + " (" + story.severity() + ") " + told(story));
      title = "";
    }
  }

  private static String told(AlertWatch.Story story) {
    String since =
        story.heldBefore()
            ? "its condition held before the incident"
            : "condition held from " + Words.span(story.since()) + " on";
    return story.fired()
        ? "fired after %s; %s".formatted(Words.span(story.fires()), since)
        : "pending at the end, fires %s after the beginning (for: %s); %s"
            .formatted(Words.span(story.fires()), Words.span(story.lasts()), since);
  }

  private void storm() {
    outcome
        .storm()
        .ifPresent(
            storm -> {
              line(
                  "events",
                  "%d, each sent twice: %d taken, %d failed; %d stored"
                      .formatted(
                          storm.distinct(), storm.taken(), storm.failed(), outcome.stored()));
              line(
                  "",
                  "%d forged: %d refused; answers %s"
                      .formatted(
                          storm.forged(),
                          storm.forged() - storm.forgedTaken(),
                          Words.times(storm.times())));
            });
  }

  private void meetings() {
    Promises promises = outcome.promises();
    line(
        "bookings",
        "%d confirmed: %d lost, %d other than confirmed"
            .formatted(promises.visits(), promises.lost(), promises.changed()));
    line(
        "meetings",
        "%d wanted: %d missing, %d doubled, %d orphaned"
            .formatted(
                promises.wanted(), promises.notMade(), promises.doubled(), promises.orphaned()));
  }

  private void recovery() {
    line(
        "time to recover",
        outcome
            .recovery()
            .map(
                time -> Words.span(time) + " until all meetings were made and Zoom was asked again")
            .orElse("not within the drill"));
    line(
        "",
        outcome
            .settled()
            .map(time -> Words.span(time) + " until the last look for doubles was over")
            .orElse("looks for doubles go on"));
  }

  private String verdict() {
    return outcome.coped()
        ? "It coped: no booking lost, no meeting doubled or orphaned, all meetings made."
        : "It did not cope as promised.";
  }

  private void line(String title, String text) {
    lines.add("  %-16s %s".formatted(title, text));
  }
}
