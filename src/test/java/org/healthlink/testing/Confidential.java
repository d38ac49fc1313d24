package org.healthlink.testing;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The texts about people that tests have used: no log may hold one of them. */
public final class Confidential {
  private static final Set<String> TEXTS = ConcurrentHashMap.newKeySet();

  private Confidential() {}

  /** A text that exists nowhere else. */
  public static String text(String kind) {
    return note(kind + "-" + UUID.randomUUID());
  }

  /** Adds a text. */
  public static String note(String text) {
    TEXTS.add(text);
    return text;
  }

  public static Set<String> texts() {
    return Set.copyOf(TEXTS);
  }
}
