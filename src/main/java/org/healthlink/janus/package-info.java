/**
 * A Janus server of the hospital as the place of a visit when Zoom fails: rooms that are made when
 * somebody enters, the keys that let a browser into one of them, and the look at whether the server
 * keeps everybody else out. Speaks the Admin API, one request and no session, and stores nothing:
 * every key follows from a secret, the appointment and a generation.
 */
package org.healthlink.janus;
