package org.healthlink.zoom;

/**
 * What Zoom says of a user.
 *
 * @param type the licence: 1 basic, 2 licensed, 4 unassigned, 99 none
 * @param status {@code active}, {@code inactive} or {@code pending}
 */
public record UserAnswer(Integer type, String status) {}
