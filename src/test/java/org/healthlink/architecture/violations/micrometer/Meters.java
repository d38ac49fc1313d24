package org.healthlink.architecture.violations.micrometer;

/** Stands for a metrics API, which the class path does not have yet. */
public class Meters {}
