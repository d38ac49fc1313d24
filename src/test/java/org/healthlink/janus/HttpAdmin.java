package org.healthlink.janus;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.healthlink.platform.json.ProviderJson;

/**
 * The Admin API's client as the servers build it, made by hand where no server is: the same JSON,
 * the same failures.
 */
final class HttpAdmin implements JanusAdminApi {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI address;

  HttpAdmin(URI address) {
    this.address = address;
  }

  /** Clients that reach what is really there. */
  static JanusClients clients() {
    return new JanusClients() {
      @Override
      JanusAdminApi admin(URI address) {
        return new HttpAdmin(address);
      }
    };
  }

  @Override
  public AdminAnswer send(AdminRequest request) {
    HttpRequest http =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(2))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(ProviderJson.write(request)))
            .build();
    try {
      HttpResponse<InputStream> response = HTTP.send(http, BodyHandlers.ofInputStream());
      if (new JanusStatusReader().handles(response.statusCode(), null)) {
        throw JanusErrors.ofStatus(response.statusCode());
      }
      return read(response.body());
    } catch (IOException e) {
      throw new ProcessingException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static AdminAnswer read(InputStream body) throws IOException {
    Class type = AdminAnswer.class;
    return (AdminAnswer)
        new ProviderJson()
            .readFrom(type, type, new Annotation[0], MediaType.APPLICATION_JSON_TYPE, null, body);
  }
}
