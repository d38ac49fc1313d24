package org.healthlink.chaos;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What all clients together have been promised, and how often they did what. */
final class Traffic {
  private final Map<UUID, Promise> promises = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
  final AtomicInteger booked = new AtomicInteger();
  final AtomicInteger moved = new AtomicInteger();
  final AtomicInteger cancelled = new AtomicInteger();
  final AtomicInteger retyped = new AtomicInteger();
  final AtomicInteger slotTaken = new AtomicInteger();
  final AtomicInteger repeated = new AtomicInteger();

  void promised(Promise promise) {
    promises.put(promise.id(), promise);
  }

  Map<UUID, Promise> promises() {
    return Map.copyOf(promises);
  }

  /** An answer that no client should ever get. */
  void surprise(String text) {
    surprises.add(text);
  }

  List<String> surprises() {
    return List.copyOf(surprises);
  }

  @Override
  public String toString() {
    return "booked %s, moved %s, cancelled %s, type changed %s, slot taken %s, requests repeated %s"
        .formatted(booked, moved, cancelled, retyped, slotTaken, repeated);
  }
}
