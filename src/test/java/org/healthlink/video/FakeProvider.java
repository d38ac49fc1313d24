package org.healthlink.video;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A provider that notes what it is asked and answers as a test says. */
class FakeProvider implements VideoProvider {

  final List<String> asked = new ArrayList<>();
  Function<MeetingOrder, MeetingDetails> creating =
      order -> new MeetingDetails(1, "https://zoom.example/j/1", "aB3dE5");
  Function<MeetingOrder, Optional<MeetingDetails>> finding = order -> Optional.empty();

  @Override
  public String name() {
    return "FAKE";
  }

  @Override
  public boolean enabled() {
    return true;
  }

  @Override
  public String hostOf(Optional<String> doctorsAccount) {
    return doctorsAccount.orElse("me");
  }

  @Override
  public MeetingDetails create(MeetingOrder order) {
    asked.add("create " + order.reference());
    return creating.apply(order);
  }

  @Override
  public Optional<MeetingDetails> find(MeetingOrder order) {
    asked.add("find " + order.reference());
    return finding.apply(order);
  }

  @Override
  public URI startLink(long meetingId) {
    throw new UnsupportedOperationException();
  }
}
