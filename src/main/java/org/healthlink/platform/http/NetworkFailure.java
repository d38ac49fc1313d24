package org.healthlink.platform.http;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/**
 * Why a call got no usable answer. Servers wrap what happened in different numbers of layers.
 *
 * @param kind what it was
 * @param name the class that says so, fit for a log
 */
public record NetworkFailure(Kind kind, String name) {

  private static final int LONGEST_CHAIN = 20;

  /** Kinds of failures. */
  public enum Kind {
    /** Nothing was sent. */
    NO_CONNECTION,
    NOT_TRUSTED,
    TIMEOUT,
    /** Sent, perhaps, and broken off. */
    BROKEN_OFF,
    /** Not the network: an answer that could not be read. */
    UNREADABLE
  }

  public static NetworkFailure of(Throwable failure) {
    Throwable current = failure;
    for (int depth = 0; depth < LONGEST_CHAIN; depth++) {
      Kind kind = kind(current);
      if (kind != Kind.UNREADABLE || current.getCause() == null) {
        return new NetworkFailure(kind, current.getClass().getSimpleName());
      }
      current = current.getCause();
    }
    return new NetworkFailure(Kind.UNREADABLE, current.getClass().getSimpleName());
  }

  private static Kind kind(Throwable failure) {
    if (failure instanceof UnknownHostException || failure instanceof ConnectException) {
      return Kind.NO_CONNECTION;
    }
    if (failure instanceof SSLException) {
      return Kind.NOT_TRUSTED;
    }
    if (failure instanceof SocketTimeoutException) {
      return Kind.TIMEOUT;
    }
    // WildFly's HTTP client has a class of its own for an end without answer, which no WAR sees.
    boolean ended = failure.getClass().getSimpleName().equals("NoHttpResponseException");
    return ended || failure instanceof SocketException ? Kind.BROKEN_OFF : Kind.UNREADABLE;
  }
}
