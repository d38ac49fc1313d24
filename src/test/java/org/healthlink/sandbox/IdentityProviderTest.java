package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityProviderTest {
  private static IdentityProvider provider;
  private static DefaultJWTProcessor<SecurityContext> verifier;

  @BeforeAll
  static void start() throws Exception {
    provider = IdentityProvider.start(0);
    verifier = new DefaultJWTProcessor<>();
    verifier.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(keys())));
    JWTClaimsSet exact = new JWTClaimsSet.Builder().issuer(provider.issuer()).build();
    verifier.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(IdentityProvider.AUDIENCE, exact, Set.of("sub", "exp")));
  }

  private static JWKSet keys() throws Exception {
    int patience = Math.toIntExact(Duration.ofSeconds(20).toMillis());
    return JWKSet.load(URI.create(provider.jwksUrl()).toURL(), patience, patience, 0);
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  @Test
  void aGoodTokenNamesPersonAndGroups() throws Exception {
    JWTClaimsSet claims = verifier.process(provider.token("maria", "PATIENT", "STAFF"), null);

    assertEquals("maria", claims.getSubject());
    assertEquals(List.of("PATIENT", "STAFF"), claims.getStringListClaim("groups"));
    Instant expires = claims.getExpirationTime().toInstant();
    assertEquals(11, Duration.between(Instant.now(), expires).toHours());
    assertDoesNotThrow(
        () -> verifier.process(provider.token("maria", Duration.ofMinutes(2), "PATIENT"), null));
  }

  @Test
  void theIssuerIsSpelledAsAnAddress() {
    assertEquals("http://127.0.0.1:" + provider.port() + "/default", provider.issuer());
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void aBadTokenIsRefused(Function<IdentityProvider, String> token) {
    assertThrows(BadJOSEException.class, () -> verifier.process(token.apply(provider), null));
  }

  static Stream<Named<Function<IdentityProvider, String>>> badTokens() {
    return Stream.of(
        Named.of("expired", p -> p.expired("maria", "PATIENT")),
        Named.of("wrong issuer", p -> p.wrongIssuer("maria", "PATIENT")),
        Named.of("wrong audience", p -> p.wrongAudience("maria", "PATIENT")),
        Named.of("forged", p -> p.forged("maria", "PATIENT")),
        Named.of("unknown key", p -> p.unknownKey("maria", "PATIENT")),
        Named.of("without subject", p -> p.withoutSubject("PATIENT")));
  }

  @Test
  void eachBadTokenIsBadInOneWay() throws Exception {
    SignedJWT good = SignedJWT.parse(provider.token("maria", "PATIENT"));
    SignedJWT forged = SignedJWT.parse(provider.forged("maria", "PATIENT"));
    SignedJWT nobody = SignedJWT.parse(provider.withoutSubject("PATIENT"));

    assertEquals(good.getHeader().getKeyID(), forged.getHeader().getKeyID());
    assertEquals("maria", forged.getJWTClaimsSet().getSubject());
    assertNull(nobody.getJWTClaimsSet().getSubject());
    assertEquals(provider.issuer(), nobody.getJWTClaimsSet().getIssuer());
    assertEquals(List.of("healthlink"), nobody.getJWTClaimsSet().getAudience());
  }
}
