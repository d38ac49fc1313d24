package org.healthlink.security.rest;

import jakarta.enterprise.context.RequestScoped;

/** The bytes of the current request's body as they were sent, for those who compare them. */
@RequestScoped
public class RawBody {

  private byte[] bytes = {};

  public byte[] bytes() {
    return bytes;
  }

  void take(byte[] body) {
    bytes = body;
  }
}
