package org.healthlink.sandbox.zoom;

/**
 * Numbers since the last reset.
 *
 * @param requests token and API requests that were answered or dropped
 * @param tokenRequests requests to the token endpoint, refused ones included
 * @param tooManyRequests answers with status 429
 * @param inFlight API calls under way at this moment
 * @param maxInFlight highest number of API calls under way at the same time
 * @param meetingsCreated meetings made, deleted ones included
 * @param meetings meetings that are live
 * @param violations requests that Zoom's documents do not allow
 */
public record Stats(
    long requests,
    int tokenRequests,
    int tooManyRequests,
    int inFlight,
    int maxInFlight,
    int meetingsCreated,
    int meetings,
    int violations) {}
