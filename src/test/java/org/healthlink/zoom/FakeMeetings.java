package org.healthlink.zoom;

import jakarta.ws.rs.core.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.healthlink.unit.RestRuntime;

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

  @Override
  public UserAnswer user(String bearer, String userId) {
    calls.add("user " + bearer + " " + userId);
    return (UserAnswer) next();
  }

  @Override
  public Response update(String bearer, long meetingId, MeetingUpdate update) {
    calls.add("update " + bearer + " " + meetingId + " to " + update.startTime());
    return done(next());
  }

  @Override
  public Response changeStatus(String bearer, long meetingId, StatusChange change) {
    calls.add(change.action() + " " + bearer + " " + meetingId);
    return done(next());
  }

  @Override
  public Response delete(String bearer, long meetingId, boolean mailHost, boolean mailRegistrants) {
    calls.add("delete " + bearer + " " + meetingId + (mailHost || mailRegistrants ? " mail" : ""));
    return done(next());
  }

  /** What an answer without a body is lined up as. */
  static final Object DONE = 204;

  /** What a success that is not Zoom's is lined up as. */
  static final Object WEB_PAGE = 200;

  private static Response done(Object answer) {
    return RestRuntime.emptyResponse((Integer) answer);
  }

  private Object next() {
    Object answer = answers.remove();
    if (answer instanceof RuntimeException failure) {
      throw failure;
    }
    return answer;
  }
}
