package org.healthlink.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthlink.janus.JanusByHand;
import org.healthlink.janus.JanusRooms;
import org.healthlink.testing.Eventually;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A visit from a network that lets media go to a TURN server alone. */
@RealParts.Needed
class StrictNetworkIT {

  private final RealParts parts;

  StrictNetworkIT(RealParts parts) {
    this.parts = parts;
  }

  @BeforeEach
  void coturnIsThere() {
    if (!Files.isExecutable(Coturn.PROGRAM)) {
      System.out.println("SKIPPED TURN: " + Coturn.PROGRAM + " (Debian package coturn) missing");
      Assumptions.abort("coturn is missing");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"udp", "tcp"})
  void picturesTravelThroughTurn(String transport) {
    try (Coturn turn = new Coturn(parts.network().address())) {
      JanusRooms rooms =
          JanusByHand.rooms(
              parts.janus().address(), List.of(turn.url(transport)), Optional.of(turn.secret()));
      StubVisit visit = parts.stub().add(new StubVisit(rooms));
      try (VisitPage patient = relayed("red");
          VisitPage doctor = relayed("blue")) {
        patient.open(parts.stub(), visit, "PATIENT").joins();
        doctor.open(parts.stub(), visit, "DOCTOR").joins();
        patient.sees("blue");
        doctor.sees("red");
        Eventually.eventually(() -> ways(patient), Set.of("relay " + transport)::equals);
        assertEquals(Set.of("relay " + transport), ways(doctor));
      }
    }
  }

  private VisitPage relayed(String colour) {
    return VisitPage.with(parts.withDevices(), VisitPage.phone(), colour, PageScripts.RELAY_ALONE);
  }

  /** How the page's media leaves it. */
  @SuppressWarnings("unchecked")
  private static Set<String> ways(VisitPage page) {
    return Set.copyOf((List<String>) page.page().evaluate(PageScripts.WAYS));
  }
}
