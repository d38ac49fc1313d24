package org.healthlink.sandbox;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.healthlink.platform.database.TestSchema;
import org.healthlink.platform.encryption.Keyset;
import org.healthlink.platform.encryption.KnownKeys;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/** A database server, an identity provider and a Zoom, once for all tests of a run. */
final class Surroundings {
  private static Surroundings shared;

  private final Closing closing = Closing.atExit();
  private final AtomicInteger databases = new AtomicInteger();
  private final String keyset = Keyset.generate();
  private final Database server;
  private final IdentityProvider identity;
  private final ZoomSimulator zoom;
  private final HospitalDatabase healthy;

  private Surroundings() throws Exception {
    server = closing.open(() -> Database.start(0));
    identity = closing.open(() -> IdentityProvider.start(0));
    zoom = closing.open(() -> ZoomSimulator.start(0));
    warmUp(identity.jwksUrl());
    warmUp(identity.issuer() + "/.well-known/openid-configuration");
    warmUp(zoom.apiUrl() + "/users/me");
    healthy = empty();
    TestSchema.make(healthy.source());
    healthy.run(Rows.usual());
    new KnownKeys(healthy.source(), Keyset.parse(keyset)).compare();
  }

  /** A first answer on a busy machine takes longer than a doctor waits. */
  private static void warmUp(String address) throws Exception {
    HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
  }

  static synchronized Surroundings shared() {
    try {
      if (shared == null) {
        shared = new Surroundings();
      }
      return shared;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  IdentityProvider identity() {
    return identity;
  }

  ZoomSimulator zoom() {
    return zoom;
  }

  String keyset() {
    return keyset;
  }

  /** To look at, not to change. */
  HospitalDatabase healthy() {
    return healthy;
  }

  HospitalDatabase empty() throws Exception {
    return create("template template0");
  }

  HospitalDatabase copy() throws Exception {
    return create("template " + healthy.url().replaceAll(".*/", ""));
  }

  private HospitalDatabase create(String how) throws Exception {
    String name = "hospital_" + databases.incrementAndGet();
    new HospitalDatabase(server.jdbcUrl()).run("create database " + name + " " + how);
    return new HospitalDatabase("jdbc:postgresql://127.0.0.1:" + server.port() + "/" + name);
  }

  int closedPort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
