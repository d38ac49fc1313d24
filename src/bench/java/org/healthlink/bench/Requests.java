package org.healthlink.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What the front desk asks of the application, as bytes of HTTP. Safe for many threads. */
final class Requests {
  private static final String API = "/healthlink/api/v1";

  private final Population population;
  private final String token;
  private final AtomicLong bookings = new AtomicLong();

  Requests(Population population, String token) {
    this.population = population;
    this.token = token;
  }

  /** Each books another visit, under an Idempotency-Key as a careful client does. */
  Load.Traffic bookings() {
    return traffic(201, this::booking);
  }

  /** One appointment of the first so many. */
  Load.Traffic appointments(long count) {
    return traffic(
        200, () -> get("/appointments/" + Population.appointment(random().nextLong(count))));
  }

  /** The appointments of a doctor on one of the first so many days. */
  Load.Traffic days(int days) {
    return traffic(
        200,
        () -> {
          LocalDate day = population.day(random().nextInt(days));
          return get(
              "/appointments?doctorId=%s&from=%s&to=%s"
                  .formatted(
                      readDoctor(),
                      day.atStartOfDay(Population.ZONE).toInstant(),
                      day.plusDays(1).atStartOfDay(Population.ZONE).toInstant()));
        });
  }

  /** The free slots of a doctor on one of the first so many days that are to come. */
  Load.Traffic slots(int days) {
    return traffic(
        200,
        () -> {
          LocalDate day = population.day(random().nextInt(Population.future(days)));
          return get("/doctors/%s/slots?from=%s&to=%s".formatted(readDoctor(), day, day));
        });
  }

  private byte[] booking() {
    Population.Visit visit = population.toBook(bookings.getAndIncrement());
    String body =
        "{\"doctorId\":\"%s\",\"patientId\":\"%s\",\"type\":\"ONLINE\",\"startTime\":\"%s\","
                .formatted(visit.doctor(), visit.patient(), visit.start())
            + "\"durationMinutes\":30,\"reasonForVisit\":\"Follow-up consultation\"}";
    return bytes(
        "POST " + API + "/appointments",
        "Content-Type: application/json\r\nIdempotency-Key: "
            + new UUID(random().nextLong(), random().nextLong())
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n",
        body);
  }

  private byte[] get(String path) {
    return bytes("GET " + API + path, "", "");
  }

  private byte[] bytes(String request, String headers, String body) {
    return (request
            + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
            + token
            + "\r\n"
            + headers
            + "\r\n"
            + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static UUID readDoctor() {
    return Population.doctor(random().nextInt(Population.BOOKED_DOCTORS, Population.DOCTORS));
  }

  private static ThreadLocalRandom random() {
    return ThreadLocalRandom.current();
  }

  private static Load.Traffic traffic(int status, Supplier<byte[]> requests) {
    return new Load.Traffic() {
      @Override
      public byte[] next() {
        return requests.get();
      }

      @Override
      public int expectedStatus() {
        return status;
      }
    };
  }
}
