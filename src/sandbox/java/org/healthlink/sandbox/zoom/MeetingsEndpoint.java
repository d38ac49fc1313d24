package org.healthlink.sandbox.zoom;

import java.time.Clock;
import java.util.List;

/** The operations on meetings, for requests whose form was found right. */
final class MeetingsEndpoint {
  private final Hosts hosts;
  private final Meetings meetings;
  private final MeetingTerms terms;
  private final MeetingListing listing;
  private final Limits limits;
  private final Clock clock;

  MeetingsEndpoint(Hosts hosts, Meetings meetings, Account account, Limits limits, Clock clock) {
    this.hosts = hosts;
    this.meetings = meetings;
    this.terms = new MeetingTerms(account, clock);
    this.listing = new MeetingListing(meetings, account, clock);
    this.limits = limits;
    this.clock = clock;
  }

  Reply create(String userId, Request request) {
    Host host = mayHost(hosts.find(userId), Operation.CREATE);
    requireAlternativeHosts(request);
    limits.spendDaily(host);
    MeetingDetails details = terms.create(host, RequestRules.body(request));
    return Reply.json(201, MeetingView.full(meetings.create(host, details), clock.instant()));
  }

  Reply list(String userId, Request request) {
    Host host = mayHost(hosts.find(userId), Operation.LIST);
    return Reply.json(200, listing.list(host, request));
  }

  Reply get(String meetingId, Request request) {
    refuseOccurrence(request);
    return Reply.json(200, MeetingView.full(meetings.find(meetingId), clock.instant()));
  }

  Reply update(String meetingId, Request request) {
    refuseOccurrence(request);
    Host host = mayHost(hosts.find(meetings.find(meetingId).host().id()), Operation.UPDATE);
    requireAlternativeHosts(request);
    limits.spendDaily(host);
    meetings.change(
        meetingId, m -> m.with(terms.update(host, m.details(), RequestRules.body(request))));
    return Reply.empty(204);
  }

  Reply delete(String meetingId, Request request) {
    refuseOccurrence(request);
    meetings.delete(meetingId);
    return Reply.empty(204);
  }

  Reply status(String meetingId, Request request) {
    if (RequestRules.body(request).path("action").asText().equals("recover")) {
      meetings.recover(meetingId);
    } else {
      meetings.run(meetingId, SimulatedMeeting.Status.WAITING);
    }
    return Reply.empty(204);
  }

  Reply invitation(String meetingId) {
    String text = MeetingView.invitation(meetings.find(meetingId));
    return Reply.json(200, Json.object().put("invitation", text));
  }

  /** Only licensed users of the account may stand in for a host. */
  private void requireAlternativeHosts(Request request) {
    String named = RequestRules.body(request).path("settings").path("alternative_hosts").asText("");
    for (String user : named.split(";")) {
      if (!user.isBlank() && !hosts.mayStandIn(user.strip())) {
        throw new Refusal(ZoomErrors.validation(List.of("settings.alternative_hosts")));
      }
    }
  }

  private static Host mayHost(Host host, Operation operation) {
    if (!host.mayHost()) {
      throw new Refusal(ZoomErrors.mayNotHost(operation));
    }
    return host;
  }

  /** A single meeting has no occurrences. */
  private static void refuseOccurrence(Request request) {
    if (request.queryParameter("occurrence_id").isPresent()) {
      throw new Refusal(ZoomErrors.error(400, 300, "Invalid parameter: `occurrence_id`."));
    }
  }
}
