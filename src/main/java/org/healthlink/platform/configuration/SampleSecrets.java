package org.healthlink.platform.configuration;

import java.util.regex.Pattern;

/**
 * The values that stand where a secret belongs in the files everybody can read: {@code
 * docker/.env.example} and {@code server-config}.
 */
public final class SampleSecrets {

  private static final Pattern SAMPLE = Pattern.compile("(?i)change-(me|change|\\d).*");

  private SampleSecrets() {}

  /** Whether a value is one of those samples, or begins like them. */
  public static boolean isSample(String value) {
    return SAMPLE.matcher(value).matches();
  }
}
