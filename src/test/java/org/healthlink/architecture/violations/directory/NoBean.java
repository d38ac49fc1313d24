package org.healthlink.architecture.violations.directory;

import jakarta.transaction.Transactional;

/** Nobody would intercept it. */
@Transactional
class NoBean {}
