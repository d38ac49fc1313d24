package org.healthlink.security;

import jakarta.enterprise.context.RequestScoped;

/** The bytes of the current request's body as they were sent, for those who compare them. */
@RequestScoped
public class RawBody {

  private byte[] bytes = {};

  /** Never null; empty for a request without a body. Not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  public void take(byte[] body) {
    bytes = body;
  }
}
