package org.healthlink.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Many people who send a request each at the same instant. */
public final class Crowd {

  private Crowd() {}

  /** Everybody's answer, in the order of the people. */
  public static <T> List<Answer> all(
      List<T> people, Function<T, CompletableFuture<Answer>> request) {
    List<CompletableFuture<Answer>> sent = people.stream().map(request).toList();
    return sent.stream().map(CompletableFuture::join).toList();
  }
}
