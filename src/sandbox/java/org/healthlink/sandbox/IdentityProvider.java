package org.healthlink.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import okhttp3.HttpUrl;

/**
 * An OpenID provider on the loopback interface that issues any token that is asked for, good ones
 * and such as must be refused. Everybody on this machine can get one: it guards nothing.
 */
public final class IdentityProvider implements AutoCloseable {
  /** What the {@code aud} of a good token says. */
  public static final String AUDIENCE = "healthlink";

  private static final String ISSUER = "default";
  private static final Duration USUAL_VALIDITY = Duration.ofHours(12);

  private final MockOAuth2Server server;
  private final int port;

  private IdentityProvider(MockOAuth2Server server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Starts on this port, or on any free one for 0. */
  public static IdentityProvider start(int port) throws IOException {
    Libraries.quiet("no.nav.security");
    Libraries.quiet("okhttp3.mockwebserver");
    MockOAuth2Server server = new MockOAuth2Server();
    server.start(InetAddress.getByName("127.0.0.1"), port);
    return new IdentityProvider(server, server.baseUrl().port());
  }

  public int port() {
    return port;
  }

  /** The issuer, spelled with the address: the provider itself would write {@code localhost}. */
  public String issuer() {
    return "http://127.0.0.1:" + port + "/" + ISSUER;
  }

  public String jwksUrl() {
    return issuer() + "/jwks";
  }

  /** A good token for twelve hours. */
  public String token(String subject, String... groups) {
    return token(subject, USUAL_VALIDITY, groups);
  }

  /** A good token. */
  public String token(String subject, Duration validity, String... groups) {
    return issue(ISSUER, AUDIENCE, claims(issuer(), subject, groups), validity);
  }

  /** A token whose time was over an hour ago. */
  public String expired(String subject, String... groups) {
    return token(subject, Duration.ofHours(-1), groups);
  }

  /** A token that names another issuer, signed with the good key. */
  public String wrongIssuer(String subject, String... groups) {
    Map<String, Object> claims = claims("http://127.0.0.1:" + port + "/other", subject, groups);
    return issue(ISSUER, AUDIENCE, claims, USUAL_VALIDITY);
  }

  /** A token for another application. */
  public String wrongAudience(String subject, String... groups) {
    return issue(ISSUER, "other", claims(issuer(), subject, groups), USUAL_VALIDITY);
  }

  /** A token signed with a key of nobody's, under the name of the good key. */
  public String forged(String subject, String... groups) {
    return sign(token(subject, groups), ISSUER);
  }

  /** A token signed with a key whose name the provider does not publish. */
  public String unknownKey(String subject, String... groups) {
    return sign(token(subject, groups), "unknown");
  }

  /** A good token that names nobody. */
  public String withoutSubject(String... groups) {
    Map<String, Object> claims = claims(issuer(), null, groups);
    claims.remove("sub");
    claims.put("aud", List.of(AUDIENCE));
    HttpUrl issuer = server.issuerUrl(ISSUER).newBuilder().host("127.0.0.1").build();
    return server.anyToken(issuer, claims, USUAL_VALIDITY).serialize();
  }

  @Override
  public void close() {
    server.shutdown();
  }

  /** The name in {@code upn} differs from the subject, as it does at most providers. */
  private static Map<String, Object> claims(String issuer, String subject, String... groups) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", issuer);
    claims.put("sub", subject);
    claims.put("upn", subject + "@hospital.example");
    claims.put("groups", List.of(groups));
    return claims;
  }

  private String issue(
      String issuerId, String audience, Map<String, Object> claims, Duration validity) {
    return server
        .issueToken(issuerId, claims.get("sub").toString(), audience, claims, validity.toSeconds())
        .serialize();
  }

  /** The claims of a token under a new key. */
  private static String sign(String token, String keyId) {
    try {
      RSAKey key = new RSAKeyGenerator(2048).generate();
      JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
      JWSHeader header =
          new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).type(JOSEObjectType.JWT).build();
      SignedJWT signed = new SignedJWT(header, claims);
      signed.sign(new RSASSASigner(key));
      return signed.serialize();
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
