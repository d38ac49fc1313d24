/**
 * Zoom as a provider of meetings, reached with Server-to-Server OAuth. Translates in both
 * directions and distrusts what comes back; nothing of Zoom's vocabulary leaves here but its
 * problem codes.
 */
package org.healthlink.zoom;
