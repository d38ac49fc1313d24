package org.healthlink.video;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A provider that notes what it is asked and answers as a test says. */
class FakeProvider implements MeetingProvider {

  boolean enabled = true;
  final List<String> asked = new ArrayList<>();
  Function<MeetingOrder, MeetingDetails> creating = order -> meeting(1);
  Function<MeetingOrder, List<MeetingDetails>> finding = order -> List.of();
  Function<MeetingOrder, Optional<MeetingDetails>> updating = order -> Optional.of(meeting(9));
  Runnable removing = () -> {};

  static MeetingDetails meeting(long id) {
    return new MeetingDetails(id, "https://zoom.example/j/" + id, "aB3dE5", false);
  }

  @Override
  public String name() {
    return "FAKE";
  }

  @Override
  public Optional<String> obstacle() {
    return Optional.empty();
  }

  @Override
  public boolean enabled() {
    return enabled;
  }

  @Override
  public MeetingDetails create(MeetingOrder order) {
    asked.add("create " + order.reference());
    return creating.apply(order);
  }

  @Override
  public List<MeetingDetails> find(MeetingOrder order) {
    asked.add("find " + order.reference() + " at " + order.host());
    return finding.apply(order);
  }

  @Override
  public Optional<MeetingDetails> update(long meetingId, MeetingOrder order) {
    asked.add("update " + meetingId);
    return updating.apply(order);
  }

  @Override
  public HostState hostState(String account) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remove(long meetingId) {
    asked.add("remove " + meetingId);
    removing.run();
  }

  @Override
  public URI startLink(long meetingId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean answers(long meetingId) {
    throw new UnsupportedOperationException();
  }
}
