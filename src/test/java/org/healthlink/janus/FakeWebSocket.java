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
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthlink.platform.json.ProviderJson;

/**
 * A WebSocket server for one connection after the other: takes one message of each and gives one
 * answer (RFC 6455).
 */
public final class FakeWebSocket implements AutoCloseable {

  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final Pattern KEY = Pattern.compile("Sec-WebSocket-Key: (\\S+)");

  private final ServerSocket server;
  private final UnaryOperator<String> answers;
  private volatile String handshake = "";
  private volatile String message = "";

  /** Answers so; null closes the connection instead of opening the WebSocket. */
  FakeWebSocket(String answer) throws IOException {
    this(answer == null ? null : message -> answer);
  }

  private FakeWebSocket(UnaryOperator<String> answers) throws IOException {
    this.answers = answers;
    server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    Thread thread = new Thread(this::serve, "fake-websocket");
    thread.setDaemon(true);
    thread.start();
  }

  /** Opens sessions for tokens that are signed with this secret, as Janus does. */
  public static FakeWebSocket asking(String tokenSecret) throws IOException {
    return new FakeWebSocket(
        request -> {
          String token =
              ProviderJson.tree(request.getBytes(StandardCharsets.UTF_8)).path("token").asText();
          String[] parts = token.split(":", 2);
          String signature =
              Base64.getEncoder().encodeToString(Signatures.sha1(tokenSecret, parts[0]));
          return signature.equals(parts[1])
              ? "{\"janus\":\"success\",\"data\":{\"id\":7}}"
              : "{\"janus\":\"error\",\"error\":{\"code\":403}}";
        });
  }

  /** Opens sessions for everybody. */
  public static FakeWebSocket askingNobody() throws IOException {
    return new FakeWebSocket("{\"janus\":\"success\",\"data\":{\"id\":7}}");
  }

  public URI address() {
    return URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/");
  }

  String handshake() {
    return handshake;
  }

  String message() {
    return message;
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        serve(socket);
      } catch (IOException oneIsGone) {
        continue;
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    handshake = header(in);
    if (answers == null) {
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
    byte[] text = answers.apply(message).getBytes(StandardCharsets.UTF_8);
    out.write(new byte[] {(byte) 0x81, (byte) text.length});
    out.write(text);
    out.flush();
    in.read();
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
