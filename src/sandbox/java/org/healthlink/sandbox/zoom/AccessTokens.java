package org.healthlink.sandbox.zoom;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The access tokens that were issued. Several are valid at the same time. A token never gains a
 * scope after it was issued; a scope taken from the app is gone from its tokens at once.
 */
final class AccessTokens {
  private static final Random RANDOM = new SecureRandom();
  private static final int BYTES = 384;

  private record Token(Instant expires, Set<String> scopes) {}

  private final Map<String, Token> issued = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final Account account;
  private final Clock clock;

  AccessTokens(Account account, Clock clock) {
    this.account = account;
    this.clock = clock;
  }

  String issue() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    issued.values().removeIf(t -> t.expires().plus(account.tokenLifetime()).isBefore(now));
    issued.put(token, new Token(now.plus(account.tokenLifetime()), account.scopes()));
    return token;
  }

  /** Refuses a request whose token is missing, unknown, expired or lacks the scope. */
  void check(Operation operation, Request request) {
    String bearer = request.bearerToken();
    if (bearer.isEmpty()) {
      throw new Refusal(ZoomErrors.emptyToken());
    }
    Token token = issued.get(bearer);
    if (token == null) {
      throw new Refusal(ZoomErrors.badToken(operation, "Invalid access token."));
    }
    if (!clock.instant().isBefore(token.expires())) {
      throw new Refusal(ZoomErrors.badToken(operation, "Access token is expired."));
    }
    if (!operation.allowedBy(token.scopes()) || !operation.allowedBy(account.scopes())) {
      throw new Refusal(ZoomErrors.missingScopes(operation.missingScopes()));
    }
  }

  /** Ends the life of one token now. */
  void expire(String bearer) {
    issued.computeIfPresent(bearer, (key, token) -> new Token(Instant.EPOCH, token.scopes()));
  }

  void countRequest() {
    requests.incrementAndGet();
  }

  int requests() {
    return requests.get();
  }

  /** Forgets the count and every token that lacks a scope of the reset app. */
  void reset() {
    requests.set(0);
    issued.values().removeIf(t -> !t.scopes().containsAll(account.scopes()));
  }
}
