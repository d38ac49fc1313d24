package org.healthlink.operations;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthlink.platform.diagnosis.DiagnosticCheck;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.platform.http.Addresses;
import org.healthlink.platform.http.NetworkPath;
import org.healthlink.platform.http.PlainGet;
import org.healthlink.platform.json.ProviderJson;

/** Looks whether tokens can be verified: the provider's keys, its name, and its clock. */
@ApplicationScoped
public class IdentityDiagnosis implements DiagnosticCheck {

  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(30);
  private static final int OK = 200;

  @Inject private IdentityConfiguration configuration;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "Identity provider";
  }

  @Override
  public List<String> keys() {
    return List.of("mp.jwt.");
  }

  @Override
  public List<Finding> look() {
    List<Finding> findings = new ArrayList<>();
    configuration
        .publicKey()
        .ifPresentOrElse(
            key -> findings.add(judge("mp.jwt.verify.publickey", key)),
            () -> configuration.location().ifPresent(place -> findings.addAll(fetch(place))));
    issuer().ifPresent(findings::add);
    return findings;
  }

  private static Finding judge(String where, String text) {
    return PublicKeys.isReadable(text)
        ? IdentityFindings.KEYS.of("The provider's key at " + where + " can be used.")
        : IdentityFindings.KEYS_UNREADABLE.of("What is at " + where + " is no public key.");
  }

  private List<Finding> fetch(String location) {
    if (!beginsLikeAnAddress(location)) {
      return List.of(
          IdentityFindings.KEYS_NOT_LOOKED_AT.of(
              "The provider's key is a file, which the server alone finds."));
    }
    return Addresses.ofWeb(location)
        .map(this::fetch)
        .orElseGet(
            () ->
                List.of(
                    IdentityFindings.KEYS_UNREACHABLE.of(
                        "mp.jwt.verify.publickey.location begins like an address and is none.")));
  }

  private List<Finding> fetch(URI address) {
    String shown = Addresses.withoutLogin(address.toString());
    NetworkPath.Outcome way = NetworkPath.to(address);
    if (!way.reached()) {
      return List.of(
          IdentityFindings.KEYS_UNREACHABLE.of(shown + " is not reached: " + way.detail() + "."));
    }
    try {
      return judge(shown, PlainGet.from(address));
    } catch (IOException e) {
      return List.of(
          IdentityFindings.KEYS_UNREACHABLE.of(
              shown + " accepts connections and answers nothing."));
    }
  }

  private List<Finding> judge(String place, PlainGet.Answer answer) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        answer.status() == OK
            ? judge(place, new String(answer.body(), StandardCharsets.UTF_8))
            : IdentityFindings.KEYS_UNREADABLE.of(
                place + " answers with status " + answer.status() + "."));
    answer.date().flatMap(this::clockOff).ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> clockOff(Instant there) {
    Duration ahead = Duration.between(clock.instant(), there);
    return ahead.abs().compareTo(CLOCKS_MAY_DIFFER) <= 0
        ? Optional.empty()
        : Optional.of(
            IdentityFindings.CLOCK_OFF.of(
                "The clock of this machine is %d s %s the identity provider's."
                    .formatted(
                        ahead.abs().toSeconds(), ahead.isNegative() ? "ahead of" : "behind")));
  }

  private Optional<Finding> issuer() {
    String issuer =
        configuration.issuer().filter(IdentityDiagnosis::beginsLikeAnAddress).orElse("");
    if (issuer.isEmpty()) {
      return Optional.empty();
    }
    return Addresses.ofWeb(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration")
        .map(discovery -> compare(issuer, discovery))
        .orElseGet(
            () ->
                Optional.of(
                    IdentityFindings.ISSUER_DIFFERS.of(
                        "mp.jwt.verify.issuer begins like an address and is none.")));
  }

  /** A provider that tells its name tells it here; one that does not may be right all the same. */
  private static Optional<Finding> compare(String issuer, URI discovery) {
    try {
      JsonNode told = ProviderJson.tree(PlainGet.from(discovery).body()).path("issuer");
      return told.isTextual() && !told.asText().equals(issuer)
          ? Optional.of(
              IdentityFindings.ISSUER_DIFFERS.of(
                  "The provider calls itself %s, mp.jwt.verify.issuer calls it %s."
                      .formatted(told.asText(), issuer)))
          : Optional.empty();
    } catch (IOException notReachedFromHere) {
      return Optional.empty();
    }
  }

  private static boolean beginsLikeAnAddress(String text) {
    return text.matches("https?://.*");
  }
}
