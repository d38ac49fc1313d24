package org.healthlink.zoom;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Zoom's meetings in memory: notes the calls and gives the answers that a test has lined up. */
final class FakeMeetings implements ZoomMeetingsApi {

  final List<String> calls = new ArrayList<>();
  final List<MeetingRequest> requests = new ArrayList<>();
  private final Deque<Object> answers = new ArrayDeque<>();

  /** In this order; exceptions are thrown. */
  void answers(Object... inOrder) {
    answers.addAll(List.of(inOrder));
  }

  @Override
  public MeetingAnswer create(String bearer, String userId, MeetingRequest request) {
    calls.add("create " + bearer + " " + userId);
    requests.add(request);
    return (MeetingAnswer) next();
  }

  @Override
  public MeetingAnswer get(String bearer, long meetingId) {
    calls.add("get " + bearer + " " + meetingId);
    return (MeetingAnswer) next();
  }

  @Override
  public MeetingListAnswer list(
      String bearer, String userId, String type, int pageSize, String nextPageToken) {
    calls.add("list " + bearer + " " + nextPageToken);
    return (MeetingListAnswer) next();
  }

  private Object next() {
    Object answer = answers.remove();
    if (answer instanceof RuntimeException failure) {
      throw failure;
    }
    return answer;
  }
}
