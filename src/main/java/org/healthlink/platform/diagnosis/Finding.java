package org.healthlink.platform.diagnosis;

/**
 * What a check has found. Of several accounts, servers or keys each one has a finding of its own.
 *
 * @param kind what it is
 * @param summary whom or what it concerns, one sentence on one line; nothing secret and nothing
 *     about patients
 */
public record Finding(FindingKind kind, String summary) {

  private static final int LONGEST = 500;

  public Finding {
    String line = summary.replaceAll("\\p{Cntrl}+", " ").strip();
    summary = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  public String id() {
    return kind.id();
  }

  public Level level() {
    return kind.level();
  }

  /** Null when there is nothing to do. */
  public String fix() {
    return kind.fix();
  }
}
