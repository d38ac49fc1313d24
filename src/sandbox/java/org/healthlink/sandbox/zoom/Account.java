package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an administrator of the account decides: the app's secret and scopes, limits, the rule for
 * passcodes, locked meeting settings. Every value may change while the simulator runs.
 */
final class Account {
  static final String DEFAULT_SECRET = "sandbox-secret";

  /** The granular scope of every operation. */
  static final Set<String> ALL_SCOPES =
      Arrays.stream(Operation.values())
          .filter(o -> o != Operation.TOKEN)
          .map(Operation::scope)
          .collect(Collectors.toUnmodifiableSet());

  private volatile String clientSecret;
  private volatile Set<String> scopes;
  private volatile Duration tokenLifetime;
  private volatile Duration listDelay;
  private volatile int perSecond;
  private volatile int perHostAndDay;
  private volatile PasscodeRule passcodeRule;
  private volatile ObjectNode lockedSettings;

  Account() {
    reset();
  }

  final void reset() {
    clientSecret = DEFAULT_SECRET;
    scopes = ALL_SCOPES;
    tokenLifetime = Duration.ofHours(1);
    listDelay = Duration.ZERO;
    perSecond = 0;
    perHostAndDay = 100;
    passcodeRule = PasscodeRule.NONE;
    lockedSettings = Json.object();
  }

  String clientSecret() {
    return clientSecret;
  }

  void clientSecret(String secret) {
    clientSecret = secret;
  }

  Set<String> scopes() {
    return scopes;
  }

  void scopes(Set<String> granted) {
    scopes = Set.copyOf(granted);
  }

  Duration tokenLifetime() {
    return tokenLifetime;
  }

  void tokenLifetime(Duration lifetime) {
    tokenLifetime = lifetime;
  }

  /** How long a new meeting stays out of the lists. */
  Duration listDelay() {
    return listDelay;
  }

  void listDelay(Duration delay) {
    listDelay = delay;
  }

  /** Calls a second that are let through; 0 is no limit. */
  int perSecond() {
    return perSecond;
  }

  void perSecond(int calls) {
    perSecond = calls;
  }

  /** Create and update calls that a host may see in a UTC day. */
  int perHostAndDay() {
    return perHostAndDay;
  }

  void perHostAndDay(int calls) {
    perHostAndDay = calls;
  }

  PasscodeRule passcodeRule() {
    return passcodeRule;
  }

  void passcodeRule(PasscodeRule rule) {
    passcodeRule = rule;
  }

  /** Meeting settings that win over what a client sends. */
  ObjectNode lockedSettings() {
    return lockedSettings;
  }

  void lockedSettings(ObjectNode settings) {
    lockedSettings = settings.deepCopy();
  }
}
