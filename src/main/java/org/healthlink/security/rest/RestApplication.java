package org.healthlink.security.rest;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;
import org.healthlink.security.Roles;

/** The REST API. A bean, because Payara only then offers the token for injection. */
@ApplicationScoped
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles({Roles.PATIENT, Roles.DOCTOR, Roles.STAFF, Roles.ADMIN})
public class RestApplication extends Application {

  /**
   * For Jersey alone: it would read bodies with JSON binding, which guesses, unless another feature
   * is named; and it would publish a description of its own.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.jsonFeature",
        "org.healthlink.platform.json.JsonBodies",
        "jersey.config.server.wadl.disableWadl",
        true);
  }
}
