package org.healthlink.platform.json;

import jakarta.ws.rs.BadRequestException;

/**
 * A body that is not the JSON that was asked for. Names the place and the rule, never the value.
 */
public class MalformedJsonException extends BadRequestException {

  private static final long serialVersionUID = 1L;

  private final String pointer;

  /**
   * @param pointer a JSON pointer (RFC 6901) to the place; empty for the whole body
   * @param rule what was expected there
   */
  public MalformedJsonException(String pointer, String rule) {
    super(rule);
    this.pointer = pointer;
  }

  public String pointer() {
    return pointer;
  }
}
