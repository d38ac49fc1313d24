/**
 * One stay in a room: our picture and sound go to Janus, those of the others come from it. A stay
 * that breaks off is over; whoever wants back makes a new one.
 */

import {JanusRefusal, JanusSession, NO_SUCH_FEED} from './janus-session.js';

const WEAK_AT_MOST = 7000;
const LOOK_EVERY = 2000;
const KNOCK_PATIENCE = 3000;
const LAST_PICTURE_STAYS = 8000;

export class RoomCall {
  /**
   * @param {object} access the keys to the room, as the server gave them
   * @param {string} role what we call ourselves there
   * @param {MediaStream} stream what we send; may be empty
   * @param {object} on `people(list)` hears who is there: `{id, role, stream, moving}`, without a
   *     stream while somebody sends nothing; `weak(boolean)` hears of a connection that falters
   */
  constructor(access, role, stream, on) {
    this.access = access;
    this.role = role;
    this.stream = stream;
    this.on = on;
    this.people = new Map();
    this.connections = new Set();
    /** Ends when media has found its way for the first time. */
    this.connected = new Promise(resolve => {
      this.connects = resolve;
    });
    /** Ends with the reason why the stay is over: lost, kicked, destroyed or left. */
    this.over = new Promise(resolve => {
      this.finish = resolve;
    });
  }

  /** Goes in. Whoever leaves before he is in leaves nothing behind; then this fails. */
  async join() {
    const session = await JanusSession.begin(this.access.url, this.access.apiToken, () =>
      this.close('lost'),
    );
    if (this.closed) {
      session.end();
    }
    this.requireOpen();
    // From here on, closing ends the session, and what is asked of an ended one fails.
    this.session = session;
    this.handle = await session.attach();
    this.handle.onEvent = message => this.hear(message);
    const joined = await this.handle.say(this.request('publisher', {display: this.role}));
    this.privateId = joined.data.private_id;
    this.attend(joined.data);
    if (this.stream.getTracks().length > 0) {
      // What a connection promises is not kept when it is closed meanwhile.
      await Promise.race([this.publish(), this.over]);
    }
    this.requireOpen();
    this.timer = setInterval(() => this.watchPictures(), LOOK_EVERY);
    this.tell();
  }

  /** Sends another camera or microphone, or nothing of that kind for a while (null). */
  replace(kind, track) {
    return this.senders[kind].replaceTrack(track);
  }

  /** Whether something of that kind was sent when the stay began, and so can be replaced. */
  sends(kind) {
    return Boolean(this.senders && this.senders[kind]);
  }

  leave() {
    this.close('left');
  }

  requireOpen() {
    if (this.closed) {
      throw new Error('the stay is over');
    }
  }

  request(ptype, more) {
    const {room, pin, roomToken} = this.access;
    return Object.assign({request: 'join', ptype, room, pin, token: roomToken}, more);
  }

  async publish() {
    const connection = this.connect(this.handle);
    this.connection = connection;
    this.senders = {};
    this.stream.getTracks().forEach(track => {
      this.senders[track.kind] = connection.addTrack(track, this.stream);
    });
    connection.getTransceivers().forEach(transceiver => {
      transceiver.direction = 'sendonly';
    });
    const offer = await connection.createOffer();
    this.requireOpen();
    await connection.setLocalDescription(offer);
    const answer = await this.handle.say({request: 'publish'}, plain(connection.localDescription));
    await connection.setRemoteDescription(answer.jsep);
  }

  /** Janus tells the others `leaving` of somebody who goes, and `kicked` of somebody who had to. */
  hear(message) {
    const data = (message.plugindata && message.plugindata.data) || {};
    if (message.janus === 'trickle') {
      addCandidate(this.connection, message.candidate);
    } else if (message.janus === 'hangup') {
      this.close('lost');
    } else if (data.videoroom === 'destroyed') {
      this.close('destroyed');
    } else if (data.leaving === 'ok') {
      this.close('kicked');
    } else if (data.leaving || data.kicked) {
      this.depart(data.leaving || data.kicked);
    } else if (data.unpublished && data.unpublished !== 'ok') {
      this.stopReceiving(data.unpublished);
      this.tell();
    } else {
      this.attend(data);
    }
  }

  /** Janus tells of the others when we join, and later of every change. */
  attend(data) {
    (data.attendees || []).forEach(guest => this.arrive(guest));
    if (data.joining) {
      this.arrive(data.joining);
    }
    (data.publishers || []).forEach(guest => {
      this.arrive(guest);
      this.receive(this.people.get(guest.id));
    });
  }

  arrive(guest) {
    if (!this.people.has(guest.id)) {
      this.people.set(guest.id, {id: guest.id, role: guest.display, stream: null, moving: false});
      this.tell();
    }
  }

  depart(id) {
    this.stopReceiving(id);
    this.people.delete(id);
    this.tell();
  }

  async receive(person) {
    this.stopReceiving(person.id);
    let handle = null;
    try {
      handle = await this.session.attach();
      const offer = await handle.say(
        this.request('subscriber', {private_id: this.privateId, streams: [{feed: person.id}]}),
      );
      if (this.closed || this.people.get(person.id) !== person || person.handle) {
        handle.detach();
        return;
      }
      const connection = this.connect(handle);
      Object.assign(person, {handle, connection});
      handle.onEvent = message =>
        message.janus === 'trickle' && addCandidate(connection, message.candidate);
      connection.ontrack = event => {
        person.stream = event.streams[0];
        this.tell();
      };
      await connection.setRemoteDescription(offer.jsep);
      await connection.setLocalDescription(await connection.createAnswer());
      await handle.say({request: 'start'}, plain(connection.localDescription));
    } catch (error) {
      // Somebody may go before the picture comes; everything else is mended by coming again.
      if (!(error instanceof JanusRefusal && error.code === NO_SUCH_FEED)) {
        this.close('lost');
      }
    }
  }

  /** Who sends anew has a new number; the old picture would stand still for ever. */
  stopReceiving(id) {
    const person = this.people.get(id);
    if (person && person.connection) {
      person.connection.close();
      this.connections.delete(person.connection);
      person.handle.detach();
      Object.assign(person, {connection: null, handle: null, stream: null, moving: false});
    }
  }

  connect(handle) {
    const connection = new RTCPeerConnection({iceServers: this.access.iceServers || []});
    this.connections.add(connection);
    connection.onicecandidate = event => handle.trickle(event.candidate && plain(event.candidate));
    connection.oniceconnectionstatechange = () => this.judge();
    return connection;
  }

  /** A connection that falters may recover; one that does not is given up, and all with it. */
  judge() {
    if (this.closed) {
      return;
    }
    const states = Array.from(this.connections).map(connection => connection.iceConnectionState);
    if (states.includes('connected') || states.includes('completed')) {
      this.wasConnected = true;
      this.connects();
    }
    const weak = states.includes('disconnected');
    if (states.includes('failed')) {
      this.close('lost');
    } else if (weak !== Boolean(this.weakTimer)) {
      clearTimeout(this.weakTimer);
      this.weakTimer = weak ? setTimeout(() => this.close('lost'), WEAK_AT_MOST) : null;
      this.on.weak(weak);
      this.knock();
    }
  }

  /** Finds out soon whether Janus is still there, when something says that it might not be. */
  knock() {
    if (this.session && !this.closed) {
      this.session.keepAlive(KNOCK_PATIENCE);
    }
  }

  /** Notes whose picture moves: a camera that is off, or a bad network, brings no new ones. */
  async watchPictures() {
    for (const person of Array.from(this.people.values())) {
      if (person.connection) {
        const frames = await framesDecoded(person.connection);
        const moving = frames > (person.frames || 0);
        person.frames = frames;
        if (moving !== person.moving) {
          person.moving = moving;
          this.tell();
        }
      }
    }
  }

  tell() {
    if (!this.closed) {
      this.on.people(Array.from(this.people.values()));
    }
  }

  close(reason) {
    if (this.closed) {
      return;
    }
    this.closed = true;
    clearInterval(this.timer);
    clearTimeout(this.weakTimer);
    // The last picture stays until there is a new one, unless somebody has left on purpose.
    setTimeout(
      () => this.connections.forEach(connection => connection.close()),
      reason === 'lost' ? LAST_PICTURE_STAYS : 0,
    );
    if (this.session) {
      this.session.end();
    }
    this.finish(reason);
  }
}

function addCandidate(connection, candidate) {
  if (candidate && !candidate.completed) {
    connection.addIceCandidate(candidate).catch(() => {});
  }
}

async function framesDecoded(connection) {
  let frames = 0;
  try {
    (await connection.getStats()).forEach(report => {
      if (report.type === 'inbound-rtp' && report.framesDecoded) {
        frames = Math.max(frames, report.framesDecoded);
      }
    });
  } catch (closedMeanwhile) {
    return frames;
  }
  return frames;
}

/** As JSON; the objects of older browsers have no fields of their own. */
function plain(object) {
  return object.toJSON ? object.toJSON() : object;
}
