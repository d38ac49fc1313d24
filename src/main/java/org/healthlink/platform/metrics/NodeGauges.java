package org.healthlink.platform.metrics;

/**
 * What a feature knows of itself on this node at any moment. A feature offers it as a bean. It is
 * asked at every scrape: it answers from memory, asks nobody and throws nothing.
 */
public interface NodeGauges {

  /** Shows all values that it knows of. */
  void show(Board board);
}
