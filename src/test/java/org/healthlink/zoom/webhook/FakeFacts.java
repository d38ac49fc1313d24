package org.healthlink.zoom.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.healthlink.video.MeetingFact;
import org.healthlink.video.MeetingFacts;

/** Keeps facts in a list. */
class FakeFacts extends MeetingFacts {

  final List<MeetingFact> stored = new ArrayList<>();
  Receipt receipt = Receipt.STORED;

  @Override
  public Receipt store(MeetingFact fact, Set<String> accounts) {
    stored.add(fact);
    return receipt;
  }
}
