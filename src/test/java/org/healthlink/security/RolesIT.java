package org.healthlink.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may call what: each endpoint with each role. A + stands for anything but 401 and 403. */
@InTheServer
class RolesIT {
  private final Hospital hospital = new Hospital();

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      value = {
        "METHOD, PATH,                       PATIENT, DOCTOR, STAFF, ADMIN",
        "GET,    /doctors,                         +,      +,     +,     +",
        "GET,    /doctors/{doctor},                +,      +,     +,     +",
        "PUT,    /doctors/{new},                 403,    403,   403,     +",
        "GET,    /doctors/{doctor}/slots?{days},   +,      +,     +,     +",
        "GET,    /patients?email=a@b.example,    403,    403,     +,     +",
        "GET,    /patients/{patient},              +,    403,     +,     +",
        "PUT,    /patients/{new},                403,    403,     +,     +",
        "POST,   /appointments,                    +,    403,     +,   403",
        "GET,    /appointments,                    +,      +,     +,     +",
        "GET,    /appointments/{visit},            +,      +,     +,     +",
        "GET,    /admin/diagnostics,             403,    403,   403,     +",
        "GET,    /appointments/{visit}/join,       +,      +,     +,   403",
        "GET,    /appointments/{visit}/start,    403,      +,   403,   403"
      })
  void eachRoleMayWhatIsItsOwn(
      String method, String path, String patient, String doctor, String staff, String admin) {
    Person somePatient = hospital.somePatient();
    Person someDoctor = hospital.someDoctor();
    UUID visit = somePatient.books(Visit.onsite(someDoctor)).mustBe(201).id();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String address =
        path.replace("{patient}", somePatient.id().toString())
            .replace("{doctor}", someDoctor.id().toString())
            .replace("{visit}", visit.toString())
            .replace("{new}", UUID.randomUUID().toString())
            .replace("{days}", "from=" + today + "&to=" + today);
    check(patient, somePatient.client(), method, address);
    check(doctor, someDoctor.client(), method, address);
    check(staff, hospital.frontDesk(), method, address);
    check(admin, hospital.admin(), method, address);
  }

  private static void check(String expected, HospitalClient client, String method, String path) {
    boolean sends = !method.equals("GET");
    Answer answer =
        (sends ? client.header("Content-Type", "application/json") : client)
            .send(method, path, sends ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
    if (expected.equals("403")) {
      answer.mustBeProblem(403, "forbidden");
    } else {
      boolean mayCall = answer.status() != 401 && answer.status() != 403;
      assertEquals(true, mayCall && answer.status() < 500, answer::toString);
    }
  }
}
