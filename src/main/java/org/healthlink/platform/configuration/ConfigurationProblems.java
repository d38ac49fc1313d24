package org.healthlink.platform.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthlink.platform.http.Addresses;

/** Compares values with what their keys accept. Pure but for the manual's own defaults. */
final class ConfigurationProblems {

  private static final int LONGEST_QUOTE = 80;

  private ConfigurationProblems() {}

  /** Where a value comes from; absent when no source has one or when it is empty. */
  interface Values {
    Optional<String> of(String key);
  }

  /**
   * What is wrong with one key.
   *
   * @param missing whether there is no value at all where one is needed
   * @param line the key and what is accepted, never the value of a secret
   */
  record Problem(ConfigurationKey key, boolean missing, String line) {}

  static List<Problem> in(Values values) {
    List<Problem> problems = new ArrayList<>();
    Set<String> defaults = ManualDefaults.keys();
    for (ConfigurationKey key : ConfigurationKey.values()) {
      problem(key, values.of(key.key()), defaults.contains(key.key())).ifPresent(problems::add);
    }
    withoutProvidersKey(values).ifPresent(problems::add);
    parallelLists(ConfigurationKey.JANUS_URL, ConfigurationKey.JANUS_ADMIN_URL, values)
        .ifPresent(problems::add);
    return List.copyOf(problems);
  }

  private static Optional<Problem> problem(
      ConfigurationKey key, Optional<String> value, boolean hasDefault) {
    if (value.isEmpty()) {
      return missing(key, hasDefault);
    }
    if (key.accepted().accepts(value.get())) {
      return Optional.empty();
    }
    String shown =
        key.secret() || key == ConfigurationKey.DB_URL ? "its value" : quote(value.get());
    return Optional.of(
        new Problem(
            key,
            false,
            describe(key) + ": accepted is " + key.accepted().phrase() + ", not " + shown));
  }

  private static Optional<Problem> missing(ConfigurationKey key, boolean hasDefault) {
    String accepted = "accepted is " + key.accepted().phrase();
    if (key.required()) {
      return Optional.of(new Problem(key, true, describe(key) + ": required; " + accepted));
    }
    return hasDefault
        ? Optional.of(
            new Problem(
                key,
                true,
                describe(key) + ": set to nothing, which hides its default; " + accepted))
        : Optional.empty();
  }

  private static Optional<Problem> withoutProvidersKey(Values values) {
    boolean none =
        values.of(ConfigurationKey.MP_JWT_VERIFY_PUBLICKEY.key()).isEmpty()
            && values.of(ConfigurationKey.MP_JWT_VERIFY_PUBLICKEY_LOCATION.key()).isEmpty();
    return none
        ? Optional.of(
            new Problem(
                ConfigurationKey.MP_JWT_VERIFY_PUBLICKEY,
                true,
                "mp.jwt.verify.publickey: required, or mp.jwt.verify.publickey.location; accepted"
                    + " is the identity provider's public key or the address of its key set"))
        : Optional.empty();
  }

  private static Optional<Problem> parallelLists(
      ConfigurationKey one, ConfigurationKey other, Values values) {
    int first = entries(values.of(one.key()));
    int second = entries(values.of(other.key()));
    return first == second
        ? Optional.empty()
        : Optional.of(
            new Problem(
                one,
                false,
                describe(one)
                    + ": accepted are as many addresses as in "
                    + describe(other)
                    + ", in the same order, not "
                    + first
                    + " beside "
                    + second));
  }

  private static int entries(Optional<String> list) {
    return list.map(text -> text.split(",", -1).length).orElse(0);
  }

  static String describe(ConfigurationKey key) {
    return key.key() + " (" + key.environmentVariable() + ")";
  }

  /** On one line, not too long, and without a login. */
  static String quote(String value) {
    String oneLine = Addresses.withoutLogin(value.replaceAll("\\p{Cntrl}", " "));
    return '"'
        + (oneLine.length() > LONGEST_QUOTE ? oneLine.substring(0, LONGEST_QUOTE) + "…" : oneLine)
        + '"';
  }
}
