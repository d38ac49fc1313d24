/**
 * Visits: what is booked, when, by whom, and what is known of each one's meeting. A booking is one
 * transaction that never waits for a provider of meetings; what it decided reaches others as an
 * {@link org.healthlink.appointment.AppointmentEvent} after the commit.
 */
package org.healthlink.appointment;
