/**
 * The page's contract with the hospital's server, and all that it knows of it. Everything lives
 * below the address of the page itself, `…/visit/{id}`; a cookie says who is asking.
 *
 * A state is
 * `{role, status, startTime, endTime, timeZone, serverTime, opensAt, closesAt, door, place,
 * generation, otherAt, mayRemove, maySwitch, notice}`, with `role` PATIENT, DOCTOR or STAFF, `door`
 * EARLY, OPEN, CLOSED or ENDED, `place` ZOOM, JANUS or null, `otherAt` PAGE, ZOOM, JANUS or null,
 * and `notice` MOVED, REMOVED, BOTH_DOWN or null.
 */

const PATIENCE = 15000;
const LOOK_EVERY = 1000;
const POLL_EVERY = 5000;
const LONGEST_SILENCE = 30000;
const REOPEN_AFTER = 30000;
const FAILURES_UNTIL_POLLING = 3;
const PROBLEM = 'urn:healthlink:problem:';
const FINAL = ['unauthorized', 'forbidden', 'not-found'];

/**
 * The server refused, or did not answer: then `status` is 0 and `slug` is `offline`. A refusal that
 * is not the application's, but of a proxy for one, has the slug `internal`.
 */
export class VisitProblem extends Error {
  constructor(status, slug, retryAfter) {
    super(slug);
    this.status = status;
    this.slug = slug;
    this.retryAfter = retryAfter;
  }

  /** Whether this person has nothing to do with this visit, or not any more. */
  get final() {
    return FINAL.includes(this.slug);
  }

  /** Whether the time of what this person was let in with is over, and nothing else is wrong. */
  get expired() {
    return this.slug === 'unauthorized';
  }
}

export class VisitApi {
  constructor(base) {
    this.base = base;
  }

  /** The contract of the page at this address. */
  static here() {
    return new VisitApi(location.pathname.replace(/\/+$/, ''));
  }

  /** How things stand now. */
  state() {
    return this.call('GET', 'state');
  }

  /**
   * Asks to be let in. Gives `{place: 'ZOOM', zoom}`, an address to open in a new tab, or
   * `{place: 'JANUS', room}`, the keys to the room.
   */
  enter() {
    return this.call('POST', 'enter', {});
  }

  /** Zoom does not work: moves both people to Janus. */
  switchToJanus() {
    return this.call('POST', 'switch', {});
  }

  /** Says where this person is: PAGE, ZOOM or JANUS. Repeated every 15 seconds. */
  present(at) {
    return this.call('POST', 'present', {at});
  }

  /** The doctor has somebody leave: PATIENT or STAFF. */
  remove(role) {
    return this.call('POST', 'remove', {role});
  }

  /** The doctor ends the visit. */
  end() {
    return this.call('POST', 'end', {});
  }

  /** This person goes. */
  leave() {
    return this.call('POST', 'leave', {});
  }

  async call(method, what, body) {
    const abort = typeof AbortController === 'function' ? new AbortController() : null;
    const timer = setTimeout(() => abort && abort.abort(), PATIENCE);
    const options = {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: {Accept: 'application/json'},
    };
    if (abort) {
      options.signal = abort.signal;
    }
    if (body) {
      options.headers['X-Visit'] = '1';
      options.headers['Content-Type'] = 'application/json';
      options.body = JSON.stringify(body);
    }
    try {
      const response = await fetch(`${this.base}/${what}`, options);
      if (!response.ok) {
        throw await problem(response);
      }
      return response.status === 204 ? null : await response.json();
    } catch (error) {
      throw error instanceof VisitProblem ? error : new VisitProblem(0, 'offline');
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Goes on telling how things stand: by server-sent events, `state` with a state and in between
   * `alive`, and when these fail three times or bring no state for long, by asking.
   *
   * @param {function(object)} onState is told every state
   * @param {function(VisitProblem=)} onLink is told of every failed question, and, without a
   *     problem, of every answer
   * @param {function()} onSign is told of every sign of life, which comes also while timers sleep
   */
  listen(onState, onLink, onSign) {
    new Listening(this, onState, onLink, onSign).begin();
  }
}

async function problem(response) {
  const retryAfter = Number(response.headers.get('Retry-After')) || null;
  let slug = 'internal';
  try {
    const type = String((await response.json()).type);
    slug = type.startsWith(PROBLEM) ? type.slice(PROBLEM.length) : slug;
  } catch (notJson) {
    // A proxy's page, which says nothing of the visit.
  }
  return new VisitProblem(response.status, slug, retryAfter);
}

class Listening {
  constructor(api, onState, onLink, onSign) {
    this.api = api;
    this.onState = onState;
    this.onLink = onLink;
    this.onSign = onSign;
    this.failures = 0;
    this.lastSign = 0;
    this.troubled = false;
    this.asking = false;
    this.ended = false;
  }

  begin() {
    this.open();
    this.ask();
    setInterval(() => this.look(), LOOK_EVERY);
    window.addEventListener('online', () => this.ask());
    document.addEventListener('visibilitychange', () => document.hidden || this.ask());
  }

  open() {
    this.openedAt = Date.now();
    if (typeof EventSource !== 'function') {
      this.failures = FAILURES_UNTIL_POLLING;
      return;
    }
    const source = new EventSource(`${this.api.base}/events`);
    source.addEventListener('state', event => {
      this.failures = 0;
      this.hear(JSON.parse(event.data));
    });
    source.addEventListener('alive', () => this.onSign());
    source.addEventListener('error', () => {
      this.failures += source.readyState === EventSource.CLOSED ? FAILURES_UNTIL_POLLING : 1;
      if (this.failures >= FAILURES_UNTIL_POLLING) {
        source.close();
      }
    });
  }

  /** Events may stop without an error, for instance when a phone changes its network. */
  look() {
    const polling = this.failures >= FAILURES_UNTIL_POLLING;
    const silence = Date.now() - this.lastSign;
    if (polling && !this.ended && Date.now() - this.openedAt > REOPEN_AFTER) {
      this.open();
    }
    if (silence >= (polling || this.troubled ? POLL_EVERY : LONGEST_SILENCE)) {
      this.ask();
    }
  }

  async ask() {
    if (this.asking || this.ended) {
      return;
    }
    this.asking = true;
    try {
      this.hear(await this.api.state());
    } catch (problem) {
      this.lastSign = Date.now();
      this.troubled = true;
      // What the server still tells by itself is heard.
      this.ended = problem.final;
      this.onLink(problem);
    } finally {
      this.asking = false;
    }
  }

  hear(state) {
    this.lastSign = Date.now();
    this.troubled = false;
    this.onLink();
    this.onState(state);
    this.onSign();
  }
}
