package org.healthlink.architecture.violations.video;

/** The port's mirror: the last method calls the network. */
public interface VideoProvider {
  String name();

  boolean enabled();

  String hostOf(String account);

  void create();
}
