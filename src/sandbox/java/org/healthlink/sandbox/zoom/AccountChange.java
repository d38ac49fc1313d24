package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What an administrator changes in the account through the control interface; what is absent stays.
 */
record AccountChange(
    String clientSecret,
    Set<String> scopes,
    Long tokenSeconds,
    Long listDelayMillis,
    Integer perSecond,
    Integer perHostAndDay,
    PasscodeRule passcodeRule,
    ObjectNode lockedSettings) {

  void apply(Account account) {
    Optional.ofNullable(clientSecret).ifPresent(account::clientSecret);
    Optional.ofNullable(scopes).ifPresent(account::scopes);
    Optional.ofNullable(tokenSeconds).map(Duration::ofSeconds).ifPresent(account::tokenLifetime);
    Optional.ofNullable(listDelayMillis).map(Duration::ofMillis).ifPresent(account::listDelay);
    Optional.ofNullable(perSecond).ifPresent(account::perSecond);
    Optional.ofNullable(perHostAndDay).ifPresent(account::perHostAndDay);
    Optional.ofNullable(passcodeRule).ifPresent(account::passcodeRule);
    Optional.ofNullable(lockedSettings).ifPresent(account::lockedSettings);
  }
}
