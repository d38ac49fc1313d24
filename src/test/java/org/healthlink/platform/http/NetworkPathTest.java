package org.healthlink.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.healthlink.platform.http.NetworkPath.Obstacle;
import org.healthlink.platform.http.NetworkPath.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Name, connection, proxy and trust are told apart. */
class NetworkPathTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @TempDir private Path directory;

  private final ProxySelector usual = ProxySelector.getDefault();

  @AfterEach
  void proxiesAreAsBefore() {
    ProxySelector.setDefault(usual);
  }

  @Test
  void aNameThatNobodyKnows() {
    assertEquals(Obstacle.NAME_UNKNOWN, walk("https://zoom.invalid").obstacle());
  }

  @Test
  void aPortWhereNobodyListens() throws IOException {
    assertEquals(Obstacle.NO_CONNECTION, walk("https://127.0.0.1:" + closedPort()).obstacle());
  }

  @Test
  void aServerThatIsReachedWithoutEncryption() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
      Outcome outcome = walk("http://127.0.0.1:" + server.getLocalPort());
      assertTrue(outcome.reached(), outcome::toString);
      assertEquals(null, outcome.proxy());
    }
  }

  @Test
  void aCertificateThatNobodyHasSigned() throws Exception {
    HttpsServer server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    server.start();
    try {
      Outcome outcome = walk("https://localhost:" + server.getAddress().getPort());
      assertEquals(Obstacle.NOT_TRUSTED, outcome.obstacle());
      assertEquals(
          "its certificate is signed by nobody whom the trust store knows", outcome.detail());
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP/1.1 407 Login | PROXY_REFUSES | it answers with status 407: it asks for a login",
        "HTTP/1.1 403 No    | PROXY_REFUSES | it answers with status 403",
        "SSH-2.0-OpenSSH_9  | PROXY_REFUSES | it does not speak HTTP",
        "HTTP/1.1 200 Yes   | NOT_TRUSTED   | it breaks the TLS handshake off",
      })
  void aProxyThatAnswers(String answer, Obstacle obstacle, String detail) throws IOException {
    try (ServerSocket proxy = new ServerSocket(0, 1, HERE)) {
      answering(proxy, answer + "\r\n\r\n");
      through(proxy.getLocalPort());
      Outcome outcome = walk("https://zoom.invalid");
      assertEquals(obstacle, outcome.obstacle(), outcome::toString);
      assertEquals(detail, outcome.detail());
      assertEquals("127.0.0.1:" + proxy.getLocalPort(), outcome.proxy());
    }
  }

  @Test
  void aProxyThatIsAway() throws IOException {
    through(closedPort());
    assertEquals(Obstacle.PROXY_NO_CONNECTION, walk("https://zoom.invalid").obstacle());
  }

  private static Outcome walk(String address) {
    return NetworkPath.to(URI.create(address));
  }

  /** One answer to one request, then the end. */
  private static void answering(ServerSocket server, String answer) {
    Thread thread =
        new Thread(
            () -> {
              try (Socket socket = server.accept()) {
                InputStream in = socket.getInputStream();
                in.read(new byte[1024]);
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                in.readAllBytes();
              } catch (IOException theTestIsOver) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static void through(int port) {
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI address) {
            return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", port)));
          }

          @Override
          public void connectFailed(URI address, SocketAddress at, IOException failure) {}
        });
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, HERE)) {
      return socket.getLocalPort();
    }
  }

  private SSLContext selfSigned() throws Exception {
    Path store = directory.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    new ProcessBuilder(
            keytool,
            "-genkeypair",
            "-alias",
            "a",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-storetype",
            "PKCS12",
            "-storepass",
            "changeit",
            "-keystore",
            store.toString())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("keytool.log").toFile())
        .start()
        .waitFor();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
    factory.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }
}
