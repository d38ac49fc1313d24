package org.healthlink.security;

/** The values of a token's {@code groups} that mean something here. */
public final class Roles {

  public static final String PATIENT = "PATIENT";
  public static final String DOCTOR = "DOCTOR";

  /** The front desk. */
  public static final String STAFF = "STAFF";

  /** Hospital IT: configures and repairs, and sees no medical content. */
  public static final String ADMIN = "ADMIN";

  private Roles() {}
}
