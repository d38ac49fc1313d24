package org.healthlink.sandbox.zoom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests and what was wrong with them, bounded by number and by size. */
final class Journal {
  private static final int MOST_REQUESTS = 20_000;
  private static final int MOST_CHARACTERS = 64 << 20;
  private static final int MOST_VIOLATIONS = 1_000;

  private final Deque<RecordedRequest> requests = new ArrayDeque<>();
  private final Deque<String> violations = new ArrayDeque<>();
  private long characters;
  private long recorded;
  private int tooMany;

  synchronized void add(RecordedRequest request) {
    requests.addLast(request);
    recorded++;
    characters += request.size();
    tooMany += request.status() == 429 ? 1 : 0;
    while (requests.size() > MOST_REQUESTS || characters > MOST_CHARACTERS) {
      characters -= requests.removeFirst().size();
    }
  }

  synchronized void violation(String text) {
    violations.addLast(text);
    if (violations.size() > MOST_VIOLATIONS) {
      violations.removeFirst();
    }
  }

  synchronized List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  /** How many requests came, those included that are no longer kept. */
  synchronized long recorded() {
    return recorded;
  }

  synchronized int tooManyRequests() {
    return tooMany;
  }

  synchronized void reset() {
    requests.clear();
    violations.clear();
    characters = 0;
    recorded = 0;
    tooMany = 0;
  }
}
