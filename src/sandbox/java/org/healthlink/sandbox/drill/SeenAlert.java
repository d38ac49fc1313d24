package org.healthlink.sandbox.drill;

import java.time.Duration;
import java.time.Instant;

/**
 * An alert whose condition held when Prometheus was asked.
 *
 * @param lasts how long the condition must hold before somebody is told
 * @param since when it began to hold
 */
record SeenAlert(String name, String severity, Duration lasts, boolean firing, Instant since) {}
