package org.healthlink.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.healthlink.contract.Requests.Prepared;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody is answered at every address what {@code access.txt} says. */
@InTheServer
class AccessIT {
  private static final AccessTable TABLE = AccessTable.read();
  private static final String BAD = "bad";
  private static final Map<BadToken, HospitalClient> BAD_TOKENS = new EnumMap<>(BadToken.class);
  private static final Map<String, HospitalClient> PEOPLE = new LinkedHashMap<>();

  private static AccessScene scene;

  static Stream<Endpoint> endpoints() {
    return TABLE.rows().keySet().stream();
  }

  @BeforeAll
  static void everybodyComes() {
    Hospital hospital = new Hospital();
    scene = new AccessScene();
    Person otherPatient = hospital.somePatient();
    Person otherDoctor = hospital.someDoctor();
    // One person: the visit's patient, who is a doctor of other visits.
    hospital.doctor(Map.of("subject", scene.patient().subject()));
    String nobody = "nobody-" + UUID.randomUUID();
    PEOPLE.put("none", HospitalClient.anonymous());
    PEOPLE.put("empty", HospitalClient.with(""));
    PEOPLE.put("bare", with(scene.patient().subject(), "JANITOR"));
    PEOPLE.put("pat?", with(nobody, "PATIENT"));
    PEOPLE.put("doc?", with(nobody, "DOCTOR"));
    PEOPLE.put("pat", scene.patient().client());
    PEOPLE.put("pat2", otherPatient.client());
    PEOPLE.put("doc", scene.doctor().client());
    PEOPLE.put("doc2", otherDoctor.client());
    PEOPLE.put("desk", hospital.frontDesk());
    PEOPLE.put("it", hospital.admin());
    PEOPLE.put("pat+it", with(scene.patient().subject(), "PATIENT", "ADMIN"));
    PEOPLE.put("pat+doc2", with(scene.patient().subject(), "PATIENT", "DOCTOR"));
    PEOPLE.put("doc2+desk", with(otherDoctor.subject(), "DOCTOR", "STAFF"));
    PEOPLE.put("pat?+desk", with(nobody, "PATIENT", "STAFF"));
    for (BadToken kind : BadToken.values()) {
      BAD_TOKENS.put(kind, HospitalClient.with(kind.from(hospital.identity())));
    }
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void everybodyIsAnsweredAsTheTableSays(Endpoint endpoint) {
    List<String> expected = new ArrayList<>();
    List<String> answered = new ArrayList<>();
    Prepared request = Requests.prepare(endpoint, scene);
    for (String column : TABLE.columns()) {
      for (Map.Entry<String, HospitalClient> who : clients(column).entrySet()) {
        int status = request.send(endpoint.method(), who.getValue()).status();
        expected.add(who.getKey() + " " + TABLE.expected(endpoint, column));
        answered.add(who.getKey() + " " + status);
        if (status < 400) {
          // One that was refused has changed nothing: the next person may send it.
          request = Requests.prepare(endpoint, scene);
        }
      }
    }
    assertEquals(String.join("\n", expected), String.join("\n", answered));
  }

  private static Map<String, HospitalClient> clients(String column) {
    if (!column.equals(BAD)) {
      return Map.of(column, PEOPLE.get(column));
    }
    Map<String, HospitalClient> clients = new LinkedHashMap<>();
    BAD_TOKENS.forEach((kind, client) -> clients.put(kind.name(), client));
    return clients;
  }

  private static HospitalClient with(String subject, String... roles) {
    return HospitalClient.with(new Hospital().identity().token(subject, roles));
  }
}
