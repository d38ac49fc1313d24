package org.healthlink.zoom;

import org.healthlink.video.HostState;

/**
 * What Zoom says of a user.
 *
 * @param type the licence: 1 basic, 2 licensed, 4 unassigned, 99 none
 * @param status {@code active}, {@code inactive} or {@code pending}
 */
public record UserAnswer(Integer type, String status) {

  private static final int LICENSED = 2;

  HostState state() {
    if (!"active".equals(status)) {
      return HostState.INACTIVE;
    }
    return Integer.valueOf(LICENSED).equals(type) ? HostState.ACTIVE : HostState.UNLICENSED;
  }
}
