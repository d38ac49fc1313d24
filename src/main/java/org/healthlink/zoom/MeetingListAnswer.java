package org.healthlink.zoom;

import java.util.List;

/** A page of a host's meetings. */
public record MeetingListAnswer(String nextPageToken, List<MeetingAnswer> meetings) {}
