package org.healthlink.browser;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two who have met go on talking, whatever is answered to their pages meanwhile. */
@RealParts.Needed
class CallGoesOnIT {

  private final RealParts parts;
  private final StubVisit visit;
  private final VisitForTwo two;
  private final VisitPage patient;

  CallGoesOnIT(RealParts parts) {
    this.parts = parts;
    visit = parts.visit();
    two = new VisitForTwo(parts, visit);
    patient = two.patient();
  }

  @AfterEach
  void end() {
    parts.stub().proxyAnswers(0);
    two.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404})
  void whatAProxyAnswersEndsNothing(int status) {
    parts.stub().proxyAnswers(status);
    assertEquals(status, patient.asks().status());
    patient.says("No connection to the hospital");
    two.seeEachOther();
    parts.stub().proxyAnswers(0);
    eventually(() -> patient.page().locator("#link").textContent(), String::isEmpty);
    two.seeEachOther();
  }

  @Test
  void whatAProxyAnswersToSomebodyWhoComesBackIsAskedAgain() {
    parts.stub().proxyAnswers(403);
    patient.losesConnection();
    patient.says("The connection is lost");
    patient.page().waitForResponse("**/enter", () -> {});
    parts.stub().proxyAnswers(0);
    two.seeEachOther();
  }

  @Test
  void whoseSessionIsOverStaysAndIsNotLetInOnceMore() {
    visit.set("sessionsOver", true);
    assertEquals(401, patient.asks().status());
    two.seeEachOther();
    patient.losesConnection();
    patient.shows("gone");
    two.doctor().says("Gone for the moment: the patient");
    two.doctor().press("leave").shows("left").press("join").shows("gone");
  }
}
