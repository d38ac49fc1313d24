package org.healthlink.video;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Makes meetings ahead of visits and looks after them. Every method but {@link #obstacle} calls the
 * provider over the network, within its own time-outs, and must not be called inside a transaction.
 * All methods may be called by many threads and throw {@link VideoProviderException} alone.
 */
public interface MeetingProvider extends VideoProvider {

  /** Makes the meeting. A failure tells whether it may have been made all the same. */
  MeetingDetails create(MeetingOrder order);

  /** The meetings that earlier orders with the same reference made, oldest first. */
  List<MeetingDetails> find(MeetingOrder order);

  /**
   * Moves the meeting to the order's time and makes sure that it has moved; its links stay.
   *
   * @return empty when the provider does not know the meeting
   */
  Optional<MeetingDetails> update(long meetingId, MeetingOrder order);

  /** Whether an account can hold meetings. */
  HostState hostState(String account);

  /** Ends the meeting if it is running and removes it; one that is gone already is fine. */
  void remove(long meetingId);

  /** A link that lets its holder act as the host; it is fresh, and nobody keeps it. */
  URI startLink(long meetingId);

  /**
   * What stands in the way of new meetings, as far as this node knows without asking the provider:
   * a code such as {@code zoom-credentials-missing}; empty when nothing does. Never throws.
   */
  Optional<String> obstacle();

  /**
   * Whether people who are sent to this meeting now would get there. Asks the provider unless it is
   * known to be down, and waits for two seconds at most; never throws.
   */
  boolean answers(long meetingId);
}
