package org.healthlink.sandbox.zoom;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Zoom on the loopback interface, for tests, trials and rehearsals. It holds one account with one
 * Server-to-Server OAuth app; whatever is set here may change at any time. Safe for many threads.
 *
 * <p>The same can be reached over HTTP under {@code /_simulator}: {@code GET}, {@code PUT}, {@code
 * DELETE faults}; {@code GET meetings}, {@code requests}, {@code violations}, {@code stats}; {@code
 * PUT account}, {@code hosts}; {@code POST reset}; {@code PUT webhooks}, {@code POST room} and what
 * else {@link WebhookControl} takes.
 */
public final class ZoomSimulator implements AutoCloseable {
  public static final String ACCOUNT_ID = "sandbox-account";
  public static final String CLIENT_ID = "sandbox-client";

  /** The secret token of the app's event subscription. */
  public static final String WEBHOOK_SECRET = "sandbox-webhook-secret";

  /** What an app needs to ask for a token. */
  public record Credentials(String accountId, String clientId, String clientSecret) {}

  private final SimulatorState state;
  private final HttpFront front;

  private ZoomSimulator(SimulatorState state, HttpFront front) {
    this.state = state;
    this.front = front;
  }

  /** Starts on this port, or on any free one for 0. */
  public static ZoomSimulator start(int port) throws IOException {
    return start(port, Clock.systemUTC());
  }

  /** Starts with a clock that decides what is past, expired and spent. */
  public static ZoomSimulator start(int port, Clock clock) throws IOException {
    SimulatorState state = SimulatorState.create(clock);
    return new ZoomSimulator(state, HttpFront.open(port, state, clock));
  }

  public int port() {
    return front.port();
  }

  /** Where {@code /oauth/token} is. */
  public String oauthUrl() {
    return front.url();
  }

  /** The base of the REST API. */
  public String apiUrl() {
    return oauthUrl() + "/v2";
  }

  public Credentials credentials() {
    return new Credentials(ACCOUNT_ID, CLIENT_ID, state.account().clientSecret());
  }

  /** Puts these faults in the place of all others. */
  public void faults(Fault... faults) {
    state.faults().replace(List.of(faults));
  }

  public void clearFaults() {
    state.faults().replace(List.of());
  }

  /** Makes faults with a probability repeatable. */
  public void faultSeed(long seed) {
    state.faults().seed(seed);
  }

  /** The meetings that are neither deleted nor expired. */
  public List<SimulatedMeeting> meetings() {
    return state.meetings().all();
  }

  /** The live meetings of a host, named by e-mail address, id or {@code me}. */
  public List<SimulatedMeeting> meetingsOf(String host) {
    String id = state.hosts().find(host).id();
    return meetings().stream().filter(m -> m.host().id().equals(id)).toList();
  }

  /** The last requests, oldest first. */
  public List<RecordedRequest> requests() {
    return state.journal().requests();
  }

  /** The last requests of one operation, oldest first. */
  public List<RecordedRequest> requests(Operation operation) {
    return requests().stream().filter(r -> r.is(operation)).toList();
  }

  /** What requests did that Zoom's documents do not allow, without the values they sent. */
  public List<String> violations() {
    return state.journal().violations();
  }

  public Stats stats() {
    return state.stats();
  }

  /** The highest number of API calls under way at the same time since the last reset. */
  public int maxInFlight() {
    return state.inFlight().most();
  }

  /** Sets the scopes of the app: tokens lose what was taken, only new ones gain what was added. */
  public void grantScopes(Set<String> scopes) {
    state.account().scopes(scopes);
  }

  public void clientSecret(String secret) {
    state.account().clientSecret(secret);
  }

  /** How long tokens live that are issued from now on. */
  public void tokenLifetime(Duration lifetime) {
    state.account().tokenLifetime(lifetime);
  }

  /** API calls of the account in any one second; 0 is no limit. */
  public void limitPerSecond(int calls) {
    state.account().perSecond(calls);
  }

  /** Create and update calls for a host in a UTC day. */
  public void limitPerHostAndDay(int calls) {
    state.account().perHostAndDay(calls);
  }

  public void passcodeRule(PasscodeRule rule) {
    state.account().passcodeRule(rule);
  }

  /** How long a new meeting stays out of the lists. */
  public void listDelay(Duration delay) {
    state.account().listDelay(delay);
  }

  /** Meeting settings that the account enforces, whatever a client sends. */
  public void lockSettings(Map<String, ?> settings) {
    state.account().lockedSettings(Json.tree(settings).deepCopy());
  }

  /** Adds a user to the account, or changes the one of this e-mail address. */
  public Host host(String email, Host.Type type, Host.Status status) {
    return state.hosts().put(email, type, status);
  }

  /** Lets somebody start a meeting. */
  public SimulatedMeeting begin(long meetingId) {
    return state.meetings().run(Long.toString(meetingId), SimulatedMeeting.Status.STARTED);
  }

  /** Ends a running meeting, as its host does. */
  public SimulatedMeeting end(long meetingId) {
    return state.meetings().run(Long.toString(meetingId), SimulatedMeeting.Status.WAITING);
  }

  /** Moves a meeting behind the client's back, as a host does in Zoom's own pages. */
  public void move(long meetingId, Instant start) {
    state.meetings().change(Long.toString(meetingId), m -> m.with(m.details().at(start)));
  }

  /** Changes a meeting's passcode, and with it its join link, behind the client's back. */
  public void passcode(long meetingId, String passcode) {
    state
        .meetings()
        .change(Long.toString(meetingId), m -> m.with(m.details().withPassword(passcode)));
  }

  /** Brings a deleted meeting back with its number and links. */
  public void recover(long meetingId) {
    state.meetings().recover(Long.toString(meetingId));
  }

  /** Deletes a meeting behind the client's back, as a host does in Zoom's own pages. */
  public void delete(long meetingId) {
    state.meetings().delete(Long.toString(meetingId));
  }

  /** What people do in a meeting. */
  public MeetingRoom room(long meetingId) {
    return new MeetingRoom(state, meetingId);
  }

  /** The subscription that tells of what happens; silent until it is told an address. */
  public Webhooks webhooks() {
    return state.webhooks();
  }

  /** Returns to the state of the start; tokens that carry all scopes stay good. */
  public void reset() {
    state.reset();
  }

  /** Stops at once; requests that hang or wait are let go. */
  @Override
  public void close() {
    state.faults().close();
    state.webhooks().close();
    front.close();
  }
}
