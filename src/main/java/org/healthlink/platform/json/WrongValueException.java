package org.healthlink.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A value of the right JSON type that breaks a rule of its own, for instance a bad date. */
class WrongValueException extends JsonMappingException {

  private static final long serialVersionUID = 1L;

  private final String rule;

  WrongValueException(JsonParser parser, String rule) {
    super(parser, rule);
    this.rule = rule;
  }

  String rule() {
    return rule;
  }
}
