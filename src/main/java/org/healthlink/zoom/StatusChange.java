package org.healthlink.zoom;

/** The body that ends a running meeting. */
public record StatusChange(String action) {

  static final StatusChange END = new StatusChange("end");
}
