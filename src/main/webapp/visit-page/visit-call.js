/**
 * Being in the room, whatever happens to the network, to Janus or to the other person: a stay that
 * breaks off is followed by the next one, with keys that the server gives afresh.
 */

import {JanusRefusal, NO_SUCH_ROOM, ROOM_FULL, UNAUTHORIZED} from './janus-session.js';
import {RoomCall} from './room-call.js';
import {VisitProblem} from './visit-api.js';

const PAUSES = [0, 500, 1000, 2000, 4000];
const LONGEST_PAUSE = 15000;
const REFUSALS_AT_MOST = 3;
const FAILURES_OF_A_NETWORK = 2;

export class VisitCall {
  /**
   * @param {object} on `status(name)` hears CONNECTING, IN, and, while it is tried again, LOST,
   *     BLOCKED (the network lets no media through) and DOWN (neither way of meeting works);
   *     `people(list)` and `weak(boolean)` as in a stay; `ended(why)` hears KICKED, FULL, REFUSED,
   *     ZOOM, CLOSED or GONE when trying again is of no use
   */
  constructor(api, role, stream, on) {
    this.api = api;
    this.role = role;
    this.stream = stream;
    this.on = on;
    this.failures = 0;
    this.refusals = 0;
    this.wake = () => {};
    this.whenOnline = () => this.networkIsBack();
    this.whenOffline = () => this.status === 'IN' && this.on.weak(true);
  }

  async run() {
    window.addEventListener('online', this.whenOnline);
    window.addEventListener('offline', this.whenOffline);
    this.tell('CONNECTING');
    while (!this.stopped) {
      const end = await this.stay();
      if (end && !this.stopped) {
        this.stop();
        this.on.ended(end);
      } else if (!this.stopped) {
        await this.pause();
      }
    }
  }

  /** One stay from door to door. Gives why there will be no other one, if that is so. */
  async stay() {
    try {
      const entered = await this.api.enter();
      if (entered.place !== 'JANUS') {
        return 'ZOOM';
      }
      this.generation = entered.room.generation;
      this.room = new RoomCall(entered.room, this.role, this.stream, this.on);
      if (this.stopped) {
        return null;
      }
      await this.room.join();
      this.refusals = 0;
      if (this.status === 'BLOCKED') {
        await Promise.race([this.room.connected, this.room.over]);
      }
      if (!this.room.closed) {
        this.on.weak(false);
        this.tell('IN');
      }
      return this.afterStay(await this.room.over);
    } catch (error) {
      if (this.room) {
        this.room.leave();
      }
      return this.judge(error);
    }
  }

  afterStay(reason) {
    const blocked =
      reason === 'lost' && this.stream.getTracks().length > 0 && !this.room.wasConnected;
    this.failures = blocked ? this.failures + 1 : 0;
    this.tell(this.failures >= FAILURES_OF_A_NETWORK ? 'BLOCKED' : 'LOST');
    return reason === 'kicked' ? 'KICKED' : null;
  }

  judge(error) {
    this.failures++;
    if (error instanceof VisitProblem) {
      this.retryAfter = error.retryAfter;
      if (error.slug === 'meeting-provider-unavailable') {
        this.tell('DOWN');
      }
      return (
        {'visit-full': 'FULL', 'join-closed': 'CLOSED', 'join-too-early': 'CLOSED'}[error.slug] ||
        (error.final ? 'GONE' : null)
      );
    }
    if (error instanceof JanusRefusal) {
      if (error.code === ROOM_FULL) {
        return 'FULL';
      }
      // Janus has restarted between the server's answer and ours.
      this.retryAfter = error.code === NO_SUCH_ROOM ? 0 : null;
      return UNAUTHORIZED.includes(error.code) && ++this.refusals >= REFUSALS_AT_MOST
        ? 'REFUSED'
        : null;
    }
    return null;
  }

  tell(status) {
    if (!this.stopped && this.status !== status) {
      this.status = status;
      this.on.status(status);
    }
  }

  pause() {
    const usual = PAUSES[Math.min(this.failures, PAUSES.length - 1)];
    const asked = this.retryAfter ? this.retryAfter * 1000 : usual;
    this.retryAfter = null;
    return new Promise(resolve => {
      const timer = setTimeout(resolve, Math.min(asked, LONGEST_PAUSE));
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  networkIsBack() {
    this.on.weak(false);
    this.wake();
    if (this.room) {
      this.room.knock();
    }
  }

  /** The doctor had somebody leave: those who stay meet in a new room. */
  moveTo(generation) {
    if (this.status === 'IN' && generation !== this.generation) {
      this.room.leave();
    }
  }

  /** Tries again now instead of after a while. */
  hurry() {
    this.wake();
  }

  /** Sends another track. What was not sent from the beginning takes a new stay. */
  async replace(kind, track) {
    if (!this.room || this.room.closed) {
      return;
    }
    if (this.room.sends(kind)) {
      await this.room.replace(kind, track);
    } else if (track) {
      this.room.leave();
    }
  }

  stop() {
    this.stopped = true;
    window.removeEventListener('online', this.whenOnline);
    window.removeEventListener('offline', this.whenOffline);
    this.wake();
    if (this.room) {
      this.room.leave();
    }
  }
}
