package org.healthlink.zoom;

import jakarta.ws.rs.core.Form;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.healthlink.unit.Fields;
import org.healthlink.unit.SteppedClock;
import org.healthlink.zoom.ZoomConfiguration.Credentials;

/** A token endpoint in memory, and a {@link ZoomToken} that knows no other. */
final class FakeZoom implements ZoomTokenApi {

  final SteppedClock clock = new SteppedClock("2026-12-01T10:00:00Z");
  final ZoomCircuit circuit = Fields.set(new ZoomCircuit(), "clock", clock);
  final List<String> logins = Collections.synchronizedList(new ArrayList<>());
  final List<Form> forms = Collections.synchronizedList(new ArrayList<>());

  volatile Optional<Credentials> credentials =
      Optional.of(new Credentials("account", "client", "secret"));
  volatile Supplier<TokenAnswer> answer = () -> token(3600L);

  ZoomToken token() {
    ZoomToken token = new ZoomToken();
    Fields.set(
        token,
        "configuration",
        new ZoomConfiguration() {
          @Override
          Optional<Credentials> credentials() {
            return credentials;
          }
        });
    Fields.set(
        token,
        "clients",
        new ZoomClients() {
          @Override
          ZoomTokenApi token() {
            return FakeZoom.this;
          }
        });
    Fields.set(token, "scopes", new ZoomScopes());
    Fields.set(token, "meter", new FakeMeter());
    Fields.set(token, "circuit", circuit);
    return Fields.set(token, "clock", clock);
  }

  @Override
  public TokenAnswer fetch(String basic, Form form) {
    String login = basic.replace("Basic ", "");
    logins.add(new String(Base64.getDecoder().decode(login), StandardCharsets.UTF_8));
    forms.add(form);
    return answer.get();
  }

  /** From now on it does not know who asks. */
  void refusesCredentials() {
    answer =
        () -> {
          throw Refusals.of(401, 0, "invalid_client");
        };
  }

  int fetches() {
    return logins.size();
  }

  /** The next token of {@code t1}, {@code t2} and so on. */
  TokenAnswer token(Long seconds) {
    return new TokenAnswer("t" + fetches(), seconds, "meeting:write:admin meeting:read:admin");
  }
}
