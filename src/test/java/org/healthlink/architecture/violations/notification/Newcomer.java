package org.healthlink.architecture.violations.notification;

/** Lives in a package that the table does not have. */
class Newcomer {}
