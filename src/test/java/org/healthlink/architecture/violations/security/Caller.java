package org.healthlink.architecture.violations.security;

import java.util.Set;
import java.util.UUID;

/** Somebody who asks. */
public record Caller(Set<String> roles, UUID patientId) {
  public boolean isStaff() {
    return roles.contains("STAFF");
  }
}
