package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.healthlink.sandbox.zoom.ZoomSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZoomTokenTest {
  private final SteppedClock clock = new SteppedClock("2026-12-01T09:00:00Z");
  private ZoomSimulator zoom;
  private ZoomClient client;

  @BeforeEach
  void start() throws Exception {
    zoom = ZoomSimulator.start(0, clock);
    client = new ZoomClient(zoom);
  }

  @AfterEach
  void stop() {
    zoom.close();
  }

  @Test
  void aTokenComesForAFormBody() throws Exception {
    ZoomClient.Answer answer = client.token("sandbox-secret", "", ZoomClient.FORM);

    assertEquals(200, answer.status());
    assertEquals("bearer", answer.body().get("token_type").asText());
    assertEquals(3600, answer.body().get("expires_in").asInt());
    assertEquals(zoom.oauthUrl(), answer.body().get("api_url").asText());
    assertTrue(answer.body().get("access_token").asText().length() > 300);
    List<String> scopes = List.of(answer.body().get("scope").asText().split(" "));
    assertTrue(scopes.contains("meeting:write:meeting:admin"), scopes::toString);
    assertEquals(List.of(), zoom.violations());
  }

  @Test
  void parametersInTheQueryAreRefused() throws Exception {
    ZoomClient.Answer answer =
        client.token("sandbox-secret", "?" + ZoomClient.FORM, ZoomClient.FORM);

    assertEquals(400, answer.status());
    assertEquals("unsupported_grant_type", answer.body().get("error").asText());
    assertEquals(1, zoom.violations().size());
  }

  @Test
  void aWrongSecretIsAnInvalidClient() throws Exception {
    ZoomClient.Answer answer = client.token("wrong", "", ZoomClient.FORM);

    assertEquals(400, answer.status());
    assertEquals(
        "{\"reason\":\"Invalid client_id or client_secret\",\"error\":\"invalid_client\"}",
        answer.response().body());
  }

  @Test
  void theSecretCanBeRotated() throws Exception {
    zoom.clientSecret("new");

    assertEquals(400, client.token("sandbox-secret", "", ZoomClient.FORM).status());
    assertEquals(200, client.token("new", "", ZoomClient.FORM).status());
  }

  @Test
  void anotherAccountOrGrantIsRefused() throws Exception {
    assertEquals(
        400,
        client.token("sandbox-secret", "", ZoomClient.FORM.replace("-account", "-x")).status());
    assertEquals(
        400,
        client
            .token("sandbox-secret", "", ZoomClient.FORM.replace("account_cred", "client_cred"))
            .status());
  }

  @Test
  void everyTokenRequestCounts() throws Exception {
    client.signIn().signIn();
    client.token("wrong", "", ZoomClient.FORM);

    assertEquals(3, zoom.stats().tokenRequests());
  }

  @Test
  void withoutAKnownTokenTheApiAnswers401() throws Exception {
    ZoomClient.Answer none = client.get("/users/me");
    ZoomClient.Answer unknown = client.carrying("nonsense").get("/users/me");

    assertEquals(401, none.status());
    assertEquals(4700, none.body().get("code").asInt());
    assertEquals(401, unknown.status());
    assertEquals(124, unknown.body().get("code").asInt());
  }

  @Test
  void listingUsersWithABadTokenIs400() throws Exception {
    ZoomClient.Answer answer = client.carrying("nonsense").get("/users");

    assertEquals(400, answer.status());
    assertEquals(124, answer.body().get("code").asInt());
  }

  @Test
  void aTokenEndsWithItsLifetime() throws Exception {
    zoom.tokenLifetime(Duration.ofMinutes(10));
    client.signIn();
    clock.step(Duration.ofSeconds(599));
    assertEquals(200, client.get("/users/me").status());

    clock.step(Duration.ofSeconds(1));

    ZoomClient.Answer answer = client.get("/users/me");
    assertEquals(401, answer.status());
    assertEquals("Access token is expired.", answer.body().get("message").asText());
  }

  @Test
  void aMissingScopeIsNamed() throws Exception {
    zoom.grantScopes(Set.of("user:read:user:admin"));
    ZoomClient.Answer answer = client.signIn().create("me", "{}");

    assertEquals(400, answer.status());
    assertEquals(4711, answer.body().get("code").asInt());
    assertEquals(
        "Invalid access token, does not contain scopes:"
            + "[meeting:write:meeting, meeting:write:meeting:admin].",
        answer.body().get("message").asText());
    assertEquals(200, client.get("/users/me").status());
  }

  @Test
  void aClassicScopeDoesAsWell() throws Exception {
    zoom.grantScopes(Set.of("meeting:write:admin"));

    assertEquals(201, client.signIn().create("me", "{}").status());
  }

  @Test
  void anOldTokenLosesScopesButGainsNone() throws Exception {
    zoom.grantScopes(Set.of("user:read:user:admin"));
    client.signIn();

    zoom.grantScopes(Set.of("user:read:user:admin", "meeting:write:meeting:admin"));
    assertEquals(400, client.create("me", "{}").status());
    assertEquals(201, client.signIn().create("me", "{}").status());

    zoom.grantScopes(Set.of("meeting:write:meeting:admin"));
    assertEquals(400, client.get("/users/me").status());
  }
}
