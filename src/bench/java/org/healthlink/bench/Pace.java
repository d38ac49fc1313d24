package org.healthlink.bench;

/**
 * When the requests of one client are due, in nanoseconds after the begin: at a fixed rate,
 * whatever became of the requests before. A latency is counted from here and not from the moment of
 * sending, so that a stall is seen by all requests that it held up (no coordinated omission).
 *
 * @param client from 0
 * @param clients how many share the rate
 * @param perSecond requests of all of them
 */
record Pace(int client, int clients, double perSecond) {

  /** The time of the k-th request. */
  long due(long k) {
    return Math.round((k * clients + client) * 1e9 / perSecond);
  }
}
