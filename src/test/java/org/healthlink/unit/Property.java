package org.healthlink.unit;

import java.util.Random;
import java.util.function.Consumer;

/** Checks a property with random input that can be had again. */
public final class Property {

  private Property() {}

  /** Runs the check with the seeds from 1 on; a failure names the seed. */
  public static void holds(int runs, Consumer<Random> check) {
    int first = Integer.getInteger("property.seed", 1);
    for (int seed = first; seed < first + runs; seed++) {
      try {
        check.accept(new Random(seed));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("with -Dproperty.seed=" + seed + ": " + e.getMessage(), e);
      }
    }
  }
}
