/**
 * Zoom's events: whether they are Zoom's, what they say of our meetings, and where that goes. An
 * event is stored before it is acknowledged and has its effects later, elsewhere.
 */
package org.healthlink.zoom.webhook;
