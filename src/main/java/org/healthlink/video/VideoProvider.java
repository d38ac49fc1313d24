package org.healthlink.video;

import java.net.URI;
import java.util.Optional;

/**
 * Makes meetings. Every method but {@link #name}, {@link #enabled} and {@link #hostOf} calls the
 * provider over the network, within its own time-outs, and must not be called inside a transaction.
 * All methods may be called by many threads and throw {@link VideoProviderException} alone.
 */
public interface VideoProvider {

  /** As it stands in the database and in answers, for instance {@code ZOOM}. */
  String name();

  /** Whether the configuration switches it on. */
  boolean enabled();

  /** The host of a doctor's meetings, given the doctor's own account if there is one. */
  String hostOf(Optional<String> doctorsAccount);

  /** Makes the meeting. A failure tells whether it may have been made all the same. */
  MeetingDetails create(MeetingOrder order);

  /** The meeting that an earlier order with the same reference made, if it did. */
  Optional<MeetingDetails> find(MeetingOrder order);

  /** A link that lets its holder act as the host; it is fresh, and nobody keeps it. */
  URI startLink(long meetingId);
}
