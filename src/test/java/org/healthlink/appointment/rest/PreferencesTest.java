package org.healthlink.appointment.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wait=10 | 10",
        "wait=0 | 0",
        "wait=30 | 30",
        "wait=31 | 30",
        "wait=999999999 | 30",
        "WAIT=7 | 7",
        "wait = 7 | 7",
        "wait=\"7\" | 7",
        "respond-async, wait=10 | 10",
        "wait=10, respond-async | 10",
        "return=minimal; foo=bar, wait=5 | 5",
        "wait=5, wait=20 | 5",
      })
  void aCallerMayWaitForUpToThirtySeconds(String prefer, long seconds) {
    assertEquals(Optional.of(Duration.ofSeconds(seconds)), Preferences.waitFor(prefer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "wait",
        "wait=",
        "wait=ten",
        "wait=-1",
        "wait=1.5",
        "wait=10s",
        "await=10",
        "x-wait=10",
        "wait=10 20",
        "respond-async",
        "return=minimal",
        "wait==10",
        "wait=PT10S",
      })
  void whatIsNotUnderstoodIsIgnored(String prefer) {
    assertEquals(Optional.empty(), Preferences.waitFor(prefer));
  }

  @Test
  void withoutTheHeaderNobodyWaits() {
    assertEquals(Optional.empty(), Preferences.waitFor(null));
  }
}
