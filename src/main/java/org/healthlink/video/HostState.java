package org.healthlink.video;

/** What a provider says of an account that is to hold meetings. */
public enum HostState {
  /** Nobody has asked yet, or the provider did not say: taken for good until it says otherwise. */
  UNCHECKED(true),
  /** It may hold meetings of any length. */
  ACTIVE(true),
  /** It may hold meetings, which the provider cuts off for want of a licence. */
  UNLICENSED(false),
  /** It was deactivated, or never accepted its invitation. */
  INACTIVE(false),
  /** The provider knows no such account. */
  UNKNOWN(false);

  private final boolean good;

  HostState(boolean good) {
    this.good = good;
  }

  /** The state of this name; {@link #UNCHECKED} for the empty text. */
  static HostState of(String name) {
    return name.isEmpty() ? UNCHECKED : valueOf(name);
  }

  /** Whether meetings may have to change hands because this follows on another state. */
  public boolean matters(HostState before) {
    return this != before && !(good && before.good);
  }

  /** Whether visits are given to it while there is another choice. */
  public boolean good() {
    return good;
  }
}
