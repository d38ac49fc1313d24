package org.healthlink.platform.http;

import java.net.SocketTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;

/** Says in words why no trusted connection came about. */
final class TlsFailure {

  private static final int LONGEST_CHAIN = 20;

  private TlsFailure() {}

  static String describe(Throwable failure) {
    Throwable current = failure;
    for (int depth = 0; current != null && depth < LONGEST_CHAIN; depth++) {
      String words = words(current);
      if (words != null) {
        return words;
      }
      current = current.getCause();
    }
    return "the TLS handshake failed (" + failure.getClass().getSimpleName() + ")";
  }

  private static String words(Throwable failure) {
    if (failure instanceof CertificateExpiredException) {
      return "its certificate has expired";
    }
    if (failure instanceof CertificateNotYetValidException) {
      return "its certificate is not valid yet, or the clock of this machine is slow";
    }
    if (failure instanceof CertPathBuilderException) {
      return "its certificate is signed by nobody whom the trust store knows";
    }
    if (failure instanceof SocketTimeoutException) {
      return "it accepts connections and does not answer the TLS handshake";
    }
    return ofMessage(String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT));
  }

  /** The JDK has no classes for these. */
  private static String ofMessage(String message) {
    if (message.contains("no subject alternative") || message.contains("no name matching")) {
      return "its certificate is for another name";
    }
    if (message.contains("unrecognized ssl message") || message.contains("plaintext connection")) {
      return "it does not speak TLS";
    }
    if (message.contains("protocol_version") || message.contains("handshake_failure")) {
      return "it speaks no version of TLS or no cipher that this JVM allows";
    }
    if (message.contains("terminated the handshake") || message.contains("reset")) {
      return "it breaks the TLS handshake off";
    }
    return null;
  }
}
