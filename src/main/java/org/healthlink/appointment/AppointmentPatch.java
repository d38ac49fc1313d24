package org.healthlink.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of single fields (RFC 7396). Each field is null when it stays as it is, and an empty
 * value when it is taken away.
 */
public record AppointmentPatch(
    Optional<String> reasonForVisit, Optional<String> notes, AppointmentType type) {

  /** The names of the fields that change. */
  List<String> fields() {
    List<String> fields = new ArrayList<>();
    if (reasonForVisit != null) {
      fields.add("reasonForVisit");
    }
    if (notes != null) {
      fields.add("notes");
    }
    if (type != null) {
      fields.add("type");
    }
    return fields;
  }
}
