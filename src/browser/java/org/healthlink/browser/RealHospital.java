package org.healthlink.browser;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.healthlink.sandbox.FreePorts;
import org.healthlink.sandbox.Janus;
import org.healthlink.sandbox.ServedWar;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Operation;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The WAR with a Zoom that can fail and a Janus that can die; started once for all tests. */
final class RealHospital implements AutoCloseable {

  private final ServedWar war;
  private final Janus janus;

  private RealHospital() {
    int port = FreePorts.next();
    janus =
        Janus.in(RealParts.CONFIGURATION, RealParts.folder("janus"), "http://127.0.0.1:" + port)
            .start();
    Map<String, String> variables = new HashMap<>(janus.variables());
    variables.put("JOIN_OPENS_BEFORE", "P1D");
    war = new ServedWar(RealParts.folder("war"), port, variables);
  }

  /** Gives it to constructors. */
  static final class Extension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == RealHospital.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(RealHospital.class))
          .getOrComputeIfAbsent(RealHospital.class, key -> new RealHospital());
    }
  }

  ServedWar war() {
    return war;
  }

  Janus janus() {
    return janus;
  }

  /** From now on Zoom answers nothing that is of use. */
  void zoomDies() {
    war.zoom().faults(Fault.status(503));
  }

  void zoomComesBack() {
    war.zoom().clearFaults();
  }

  /** A visit within the hour that is open already, of people whom nobody else has. */
  RealVisit visit() {
    String mark = UUID.randomUUID().toString();
    UUID doctor = war.addDoctor("dr-" + mark);
    UUID patient = war.addPatient("patient-" + mark);
    return RealVisit.book(this, doctor, patient, mark);
  }

  /** A visit whose meeting cannot be made, so that it is in a room. */
  RealVisit roomVisit() {
    war.zoom().faults(Fault.status(500).on(Operation.CREATE));
    return visit();
  }

  @Override
  public void close() {
    war.close();
    janus.close();
  }
}
