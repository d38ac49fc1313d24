package org.healthlink.platform.diagnosis;

import java.util.List;

/**
 * Looks at one part of an installation. A feature offers each of its checks as a bean; they run
 * beside each other, in the application and, without a server, on an administrator's command line.
 * A check changes nothing that matters, opens no transaction, ends its own remote calls in time,
 * and may throw: that is a finding, too.
 */
public interface DiagnosticCheck {

  /** The part, as a sentence would call it: "Zoom". */
  String name();

  /**
   * Beginnings of the configuration keys without which it makes no sense. When one of these keys
   * has a wrong value, the check is left out.
   */
  List<String> keys();

  /** What there is to say; nothing only when another check says it. */
  List<Finding> look();
}
