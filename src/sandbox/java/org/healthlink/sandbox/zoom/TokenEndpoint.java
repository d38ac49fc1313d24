package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code POST /oauth/token}: the account credentials grant, its parameters in a form alone. */
final class TokenEndpoint {
  private static final Set<String> PARAMETERS = Set.of("grant_type", "account_id");
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Account account;
  private final AccessTokens tokens;
  private final String apiUrl;
  private final Consumer<String> violations;

  TokenEndpoint(Account account, AccessTokens tokens, String apiUrl, Consumer<String> violations) {
    this.account = account;
    this.tokens = tokens;
    this.apiUrl = apiUrl;
    this.violations = violations;
  }

  Reply handle(Request request) {
    requireForm(request);
    requireClient(request);
    requireGrant(request.formParameters());
    ObjectNode answer =
        Json.object().put("access_token", tokens.issue()).put("token_type", "bearer");
    answer.put("expires_in", account.tokenLifetime().toSeconds());
    answer.put("scope", String.join(" ", new TreeSet<>(account.scopes())));
    return Reply.json(200, answer.put("api_url", apiUrl));
  }

  private void requireForm(Request request) {
    if (!request.query().isEmpty() || !request.mediaType().equals(FORM)) {
      violations.accept("POST /oauth/token: parameters belong into a form body");
      throw new Refusal(unsupportedGrant());
    }
  }

  private void requireClient(Request request) {
    String login = ZoomSimulator.CLIENT_ID + ":" + account.clientSecret();
    byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
    String expected = "Basic " + Base64.getEncoder().encodeToString(bytes);
    if (!request.header("authorization").equals(expected)) {
      throw new Refusal(
          ZoomErrors.tokenRefused(400, "Invalid client_id or client_secret", "invalid_client"));
    }
  }

  private void requireGrant(List<Request.Parameter> form) {
    Set<String> names = form.stream().map(Request.Parameter::name).collect(Collectors.toSet());
    if (!names.equals(PARAMETERS) || form.size() != PARAMETERS.size()) {
      violations.accept("POST /oauth/token: grant_type and account_id, once each, no more");
    }
    if (!form.contains(new Request.Parameter("grant_type", "account_credentials"))) {
      throw new Refusal(unsupportedGrant());
    }
    if (!form.contains(new Request.Parameter("account_id", ZoomSimulator.ACCOUNT_ID))) {
      throw new Refusal(ZoomErrors.tokenRefused(400, "Bad Request", "invalid_request"));
    }
  }

  private static Reply unsupportedGrant() {
    return ZoomErrors.tokenRefused(400, "unsupported grant type", "unsupported_grant_type");
  }
}
