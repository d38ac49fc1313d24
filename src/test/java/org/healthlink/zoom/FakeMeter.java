package org.healthlink.zoom;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Remembers what was measured. */
final class FakeMeter extends ZoomMeter {

  final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  final List<String> tokens = Collections.synchronizedList(new ArrayList<>());

  @Override
  void called(ZoomOperation operation, Duration took, String outcome) {
    calls.add(operation.label() + " " + outcome);
  }

  @Override
  void fetched(String outcome) {
    tokens.add(outcome);
  }
}
