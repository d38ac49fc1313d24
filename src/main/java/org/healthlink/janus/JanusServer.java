package org.healthlink.janus;

import java.net.URI;

/**
 * One Janus server.
 *
 * @param url where browsers open their WebSocket
 * @param adminUrl where its Admin API is
 */
record JanusServer(URI url, URI adminUrl) {}
