package org.healthlink.platform.encryption;

import java.security.GeneralSecurityException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The keys of a test run, made at its start: entities need them in unit tests, and tests in a
 * server read with them what it has encrypted. There are two: one that writes, and a former one.
 */
public final class TestKeys implements LauncherSessionListener {

  private static final String FORMER;
  private static final String PRESENT;

  static {
    try {
      FORMER = Keyset.generate();
      PRESENT = Keysets.base64(Keysets.withNewPrimary(Keysets.handle(FORMER)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Encryption.use(Keyset.parse(PRESENT));
  }

  /** In the form of the configuration. */
  public static String keyset() {
    return PRESENT;
  }

  /** Runs something as a node would that still writes with the former key. */
  public static synchronized <T> T formerly(java.util.function.Supplier<T> work) {
    Encryption.use(Keyset.parse(FORMER));
    try {
      return work.get();
    } finally {
      Encryption.use(Keyset.parse(PRESENT));
    }
  }
}
