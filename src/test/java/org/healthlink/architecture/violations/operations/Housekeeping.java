package org.healthlink.architecture.violations.operations;

/** Should be an EJB. */
class Housekeeping {}
