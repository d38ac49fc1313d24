/**
 * A Zoom that runs on this machine: the token endpoint, the meeting and user operations of the REST
 * API with their state, scopes, limits and error bodies, and faults on request.
 *
 * <p>It simulates what a Server-to-Server OAuth app of one account sees of single meetings.
 * Recurring meetings, registration and webinars are refused, never imitated in part.
 */
package org.healthlink.sandbox.zoom;
