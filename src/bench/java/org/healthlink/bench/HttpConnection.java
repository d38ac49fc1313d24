package org.healthlink.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection of HTTP/1.1 to this machine, as cheap as it gets: it shares the processors
 * with what is measured. For one thread.
 */
final class HttpConnection implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[32_768];
  private int position;
  private int limit;

  HttpConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = socket.getInputStream();
  }

  /** What was answered, to a request that somebody looks at. */
  record Answer(int status, String body) {}

  /** Sends a whole request and returns the status of the answer, which is read to its end. */
  int send(byte[] request) throws IOException {
    return exchange(request, null);
  }

  /** The same with the body. */
  Answer ask(byte[] request) throws IOException {
    StringBuilder body = new StringBuilder();
    return new Answer(exchange(request, body), body.toString());
  }

  private int exchange(byte[] request, StringBuilder body) throws IOException {
    socket.getOutputStream().write(request);
    String status = line();
    long length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.endsWith("chunked");
      }
    }
    if (chunked) {
      readChunks(body);
    } else {
      read(length, body);
    }
    return Integer.parseInt(status.substring(9, 12));
  }

  private void readChunks(StringBuilder body) throws IOException {
    for (int size = chunk(); size > 0; size = chunk()) {
      read(size, body);
      line();
    }
    line();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private void read(long length, StringBuilder body) throws IOException {
    long left = length;
    while (left > 0) {
      fill();
      int part = (int) Math.min(left, limit - position);
      if (body != null) {
        body.append(new String(buffer, position, part, StandardCharsets.ISO_8859_1));
      }
      position += part;
      left -= part;
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    while (true) {
      fill();
      byte next = buffer[position++];
      if (next == '\n') {
        return line.toString();
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
  }

  private void fill() throws IOException {
    if (position == limit) {
      limit = in.read(buffer);
      position = 0;
      if (limit < 0) {
        limit = 0;
        throw new EOFException("the server closed the connection");
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
