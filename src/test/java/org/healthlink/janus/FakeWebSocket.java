package org.healthlink.janus;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A WebSocket server for one connection: takes one message and gives one answer (RFC 6455). */
final class FakeWebSocket implements AutoCloseable {

  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final Pattern KEY = Pattern.compile("Sec-WebSocket-Key: (\\S+)");

  private final ServerSocket server;
  private final String answer;
  private volatile String handshake = "";
  private volatile String message = "";

  /** Answers so; null closes the connection instead of opening the WebSocket. */
  FakeWebSocket(String answer) throws IOException {
    this.answer = answer;
    server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    Thread thread = new Thread(this::serve, "fake-websocket");
    thread.setDaemon(true);
    thread.start();
  }

  URI address() {
    return URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/");
  }

  String handshake() {
    return handshake;
  }

  String message() {
    return message;
  }

  private void serve() {
    try (Socket socket = server.accept()) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      handshake = header(in);
      if (answer == null) {
        return;
      }
      OutputStream out = socket.getOutputStream();
      out.write(
          ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  + "Sec-WebSocket-Protocol: janus-protocol\r\nSec-WebSocket-Accept: "
                  + accept(handshake)
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      message = frame(in);
      byte[] text = answer.getBytes(StandardCharsets.UTF_8);
      out.write(new byte[] {(byte) 0x81, (byte) text.length});
      out.write(text);
      out.flush();
      in.read();
    } catch (IOException theTestIsOver) {
      Thread.currentThread().interrupt();
    }
  }

  private static String header(DataInputStream in) throws IOException {
    StringBuilder header = new StringBuilder();
    while (header.indexOf("\r\n\r\n") < 0) {
      header.append((char) in.readUnsignedByte());
    }
    return header.toString();
  }

  private static String accept(String handshake) {
    Matcher key = KEY.matcher(handshake);
    if (!key.find()) {
      throw new AssertionError(handshake);
    }
    try {
      byte[] text = (key.group(1) + GUID).getBytes(StandardCharsets.US_ASCII);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** One masked text frame that is not longer than 64 KiB. */
  private static String frame(DataInputStream in) throws IOException {
    in.readUnsignedByte();
    int length = in.readUnsignedByte() & 0x7f;
    if (length == 126) {
      length = in.readUnsignedShort();
    }
    byte[] mask = in.readNBytes(4);
    byte[] text = in.readNBytes(length);
    for (int i = 0; i < text.length; i++) {
      text[i] ^= mask[i % 4];
    }
    return new String(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
