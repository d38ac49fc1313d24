package org.healthlink.architecture.violations.appointment;

import jakarta.ejb.Stateless;

/** One EJB too many. */
@Stateless
class FifthEjb {}
