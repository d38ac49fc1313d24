package org.healthlink.zoom;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.sandbox.ZoomContract;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Fault.Kind;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last, to judge what all tests made the product say to Zoom, and after calls of its own. */
@InTheServer
@Order(Integer.MAX_VALUE)
class ZoomContractIT {
  private final Hospital hospital = new Hospital();

  /** All kinds of calls: a token, a creation, a search, a look. */
  @BeforeEach
  void everyCallIsMade() {
    Person doctor = hospital.someDoctor();
    hospital
        .zoom()
        .faults(
            Fault.of(Kind.EXPIRE_TOKEN).times(1),
            Fault.of(Kind.DROP_AFTER).on(Operation.CREATE).times(1));
    UUID id = hospital.somePatient().books(Visit.online(doctor)).mustBe(201).id();
    eventually(() -> Row.of(id), Row::isReady);
    doctor.get("/appointments/" + id + "/start").mustBe(303);
  }

  @Test
  void theSimulatorFoundNothingToObjectTo() {
    assertEquals(List.of(), hospital.zoom().violations());
  }

  @Test
  void zoomsOwnDocumentAllowsWhatWasSentAndAnswered() {
    Optional<ZoomContract> contract = ZoomContract.fromSystemProperty();
    assumeTrue(contract.isPresent(), "-Dzoom.openapi names no document of Zoom");
    assertEquals(List.of(), contract.get().violations(hospital.zoom().requests()));
  }
}
