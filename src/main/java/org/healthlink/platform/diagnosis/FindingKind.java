package org.healthlink.platform.diagnosis;

/**
 * Something that a check can find. Each feature has its kinds in a class {@code …Findings}, with
 * ids that begin with the feature's name; {@code server-config/RUNBOOK.md} lists them all.
 *
 * @param id by which scripts and the runbook know it, stable over versions
 * @param fix what to do, in one sentence; null when there is nothing to do
 */
public record FindingKind(String id, Level level, String fix) {

  public static FindingKind ok(String id) {
    return new FindingKind(id, Level.OK, null);
  }

  /** For what needs no act. */
  public static FindingKind info(String id) {
    return new FindingKind(id, Level.INFO, null);
  }

  public static FindingKind info(String id, String fix) {
    return new FindingKind(id, Level.INFO, fix);
  }

  public static FindingKind warn(String id, String fix) {
    return new FindingKind(id, Level.WARN, fix);
  }

  public static FindingKind error(String id, String fix) {
    return new FindingKind(id, Level.ERROR, fix);
  }

  /** A finding of this kind. */
  public Finding of(String summary) {
    return new Finding(this, summary);
  }
}
