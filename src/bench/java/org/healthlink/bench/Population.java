package org.healthlink.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Who is there and when they meet, by number, the same in the application's tables and in the
 * bar's. Doctors 0 to 499 are booked by patients 0 to 19,999; doctors 500 to 999 have been booked
 * by patients 20,000 to 39,999 and are read. A doctor's day has 16 half-hours.
 */
final class Population {
  static final int BOOKED_DOCTORS = 500;
  static final int DOCTORS = 1_000;
  static final int PATIENTS = 40_000;
  static final ZoneId ZONE = ZoneId.of("Asia/Karachi");

  /** Of the 16 half-hours of a day, those taken where a doctor is read. */
  private static final int TAKEN_A_DAY = 10;

  private static final int READ_A_DAY = (DOCTORS - BOOKED_DOCTORS) * TAKEN_A_DAY;

  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final int FUTURE_DAYS = 360;
  private static final int BOOKED_DAYS = 300;
  private static final int FIRST_BOOKED_DAY = 3;
  private static final int SLOTS = 16;
  private static final int PATIENTS_OF_A_DOCTOR = 40;
  private static final long ALL = (long) BOOKED_DOCTORS * BOOKED_DAYS * SLOTS;

  private final LocalDate today;

  Population(LocalDate today) {
    this.today = today;
  }

  /** One visit. */
  record Visit(UUID doctor, UUID patient, Instant start) {}

  static UUID doctor(int number) {
    return id("d" + number);
  }

  static UUID patient(int number) {
    return id("p" + number);
  }

  static UUID appointment(long number) {
    return id("a" + number);
  }

  /**
   * The visit that is booked as the k-th. No two overlap before 2.4 million were booked: doctors
   * are taken in turn, and each has patients of his own.
   */
  Visit toBook(long k) {
    long place = (k * 7919 + 13) % ALL;
    int doctor = (int) (place % BOOKED_DOCTORS);
    int day = (int) (place / BOOKED_DOCTORS % BOOKED_DAYS);
    int slot = (int) (place / BOOKED_DOCTORS / BOOKED_DAYS);
    int patient = doctor * PATIENTS_OF_A_DOCTOR + (day * SLOTS + slot) % PATIENTS_OF_A_DOCTOR;
    return new Visit(
        doctor(doctor), patient(patient), at(today.plusDays(FIRST_BOOKED_DAY + day), slot));
  }

  /** The visit that stands in the table as the g-th from the beginning. */
  Visit booked(long g) {
    int doctor = BOOKED_DOCTORS + (int) (g % (DOCTORS - BOOKED_DOCTORS));
    int patient = PATIENTS / 2 + (int) (g % (PATIENTS / 2));
    int slot = (int) (g % READ_A_DAY) / (DOCTORS - BOOKED_DOCTORS);
    return new Visit(doctor(doctor), patient(patient), at(day((int) (g / READ_A_DAY)), slot));
  }

  /** The n-th day that doctors are read: the next ones first, then those of the past. */
  LocalDate day(int n) {
    return n < FUTURE_DAYS ? today.plusDays(n + 1) : today.minusDays(n - FUTURE_DAYS + 1);
  }

  /** How many days these appointments fill. */
  static int days(long appointments) {
    return (int) (appointments / READ_A_DAY);
  }

  /** Of so many days, those that are to come. */
  static int future(int days) {
    return Math.min(days, FUTURE_DAYS);
  }

  private static Instant at(LocalDate day, int slot) {
    return day.atTime(OPENS).plusMinutes(30L * slot).atZone(ZONE).toInstant();
  }

  /** What PostgreSQL makes of {@code md5(text)::uuid}. */
  private static UUID id(String text) {
    try {
      ByteBuffer hash =
          ByteBuffer.wrap(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.US_ASCII)));
      return new UUID(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
