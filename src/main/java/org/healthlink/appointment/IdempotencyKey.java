package org.healthlink.appointment;

import java.util.Arrays;

/**
 * A caller's promise that requests with the same key are the same request.
 *
 * @param caller the token's {@code sub}; keys of different callers never meet
 * @param key as the caller sent it
 * @param bodyHash SHA-256 of the raw body, to notice when the promise is broken
 */
public record IdempotencyKey(String caller, String key, byte[] bodyHash) {

  boolean hasSameBody(byte[] otherHash) {
    return Arrays.equals(bodyHash, otherHash);
  }
}
