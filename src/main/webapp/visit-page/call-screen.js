/** The visit itself: who is there, what is wrong, and the few things that one can do. */

import {put, text} from './language.js';
import {announce, choices} from './screens.js';
import {VisitCall} from './visit-call.js';

const KNOWN = ['PATIENT', 'DOCTOR', 'STAFF'];
const TROUBLES = ['LOST', 'BLOCKED', 'DOWN'];

export class CallScreen {
  /** @param {object} on `ended(why)` as in a call, `remove(role, button)` */
  constructor(api, devices, on) {
    this.api = api;
    this.devices = devices;
    this.on = on;
    this.people = [];
    this.tiles = new Map();
    devices.onStopped = kind => this.deviceStopped(kind);
  }

  /** Goes in, with what the devices give. */
  enter(state) {
    this.state = state;
    this.people = [];
    this.met = null;
    this.weak = false;
    this.muted = false;
    this.ownTrouble = null;
    this.status = 'CONNECTING';
    const stream = this.devices.stream || new MediaStream();
    this.call = new VisitCall(this.api, state.role, stream, {
      status: status => this.hear({status}),
      people: people => this.hear({people}),
      weak: weak => this.hear({weak}),
      ended: why => this.on.ended(why),
    });
    this.call.run();
    this.showSelf();
    this.render();
    this.listDevices();
    this.stayAwake();
  }

  get active() {
    return Boolean(this.call);
  }

  update(state) {
    this.state = state;
    this.call.moveTo(state.generation);
    this.render();
  }

  hear(change) {
    Object.assign(this, change);
    if (this.call) {
      this.render();
    }
  }

  leave() {
    if (this.call) {
      this.call.stop();
      this.call = null;
      this.tiles.forEach(tile => tile.root.remove());
      this.tiles.clear();
      document.getElementById('self-picture').srcObject = null;
      this.devices.close();
      if (this.lock) {
        this.lock.release();
        this.lock = null;
      }
    }
  }

  render() {
    const trouble = TROUBLES.includes(this.status) ? this.status : this.weak ? 'WEAK' : null;
    put(
      document.getElementById('call-status'),
      this.status === 'CONNECTING' || !trouble ? this.words() : '',
    );
    put(document.getElementById('call-trouble'), trouble ? text(`call.${trouble}`) : '');
    put(document.getElementById('call-own'), this.ownWords());
    this.showPeople();
    this.showControls();
    this.showRemovals();
  }

  /** How things stand between the people. */
  words() {
    if (this.status !== 'IN') {
      return text('call.CONNECTING');
    }
    const others = this.people.map(person => this.nameOf(person));
    if (others.length > 1) {
      return text('call.crowd', {who: others.join(', ')});
    }
    if (others.length === 0) {
      return this.met ? text('call.left', {who: this.met}) : text('call.waiting');
    }
    this.met = others[0];
    const person = this.people[0];
    if (!person.stream) {
      return text('call.silent', {who: this.met});
    }
    const picture = person.stream.getVideoTracks().length > 0;
    person.moved = person.moved || person.moving;
    return person.moved && picture && !person.moving
      ? text('call.no-picture', {who: this.met})
      : text('call.together', {who: this.met});
  }

  nameOf(person) {
    return text(`role.${knownRole(person)}`);
  }

  /** What is the matter with our own devices. */
  ownWords() {
    if (this.ownTrouble) {
      return text(`call.stopped.${this.ownTrouble}`);
    }
    if (!this.devices.has('audio') && !this.hadCamera) {
      return text('call.listener');
    }
    const off = [];
    if (this.muted) {
      off.push(text('call.muted'));
    }
    if (this.hiding) {
      off.push(text('call.hidden'));
    }
    return off.join(' ');
  }

  showPeople() {
    const there = new Set(this.people.map(person => person.id));
    this.tiles.forEach((tile, id) => {
      // While the connection is mended, the last picture is better than none.
      if (!there.has(id) && this.status === 'IN') {
        tile.root.remove();
        this.tiles.delete(id);
      }
    });
    this.people.forEach(person => this.showPerson(person));
    document.getElementById('stage').classList.toggle('alone', this.tiles.size === 0);
  }

  showPerson(person) {
    const tile = this.tiles.get(person.id) || this.addTile(person.id);
    put(tile.name, text(`name.${knownRole(person)}`));
    tile.video.setAttribute('aria-label', text('call.picture-of', {who: this.nameOf(person)}));
    tile.root.classList.toggle('still', !person.moving);
    if (tile.video.srcObject !== person.stream) {
      tile.video.srcObject = person.stream;
      if (person.stream) {
        this.play(tile.video);
      }
    }
  }

  addTile(id) {
    const root = document.createElement('div');
    root.className = 'person';
    const shape = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    shape.setAttribute('aria-hidden', 'true');
    shape.setAttribute('focusable', 'false');
    shape
      .appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'use'))
      .setAttribute('href', '#shape-person');
    const video = document.createElement('video');
    video.autoplay = true;
    video.setAttribute('playsinline', '');
    const name = document.createElement('p');
    name.className = 'name';
    [shape, video, name].forEach(child => root.appendChild(child));
    document.getElementById('people').appendChild(root);
    const tile = {root, video, name};
    this.tiles.set(id, tile);
    return tile;
  }

  /** Browsers keep silent until somebody has touched the page. */
  play(video) {
    const playing = video.play();
    if (playing) {
      playing.catch(error => {
        if (error.name === 'NotAllowedError') {
          document.getElementById('tap').hidden = false;
        }
      });
    }
  }

  playAll() {
    document.getElementById('tap').hidden = true;
    this.tiles.forEach(tile => this.play(tile.video));
  }

  showSelf() {
    const video = document.getElementById('self-picture');
    this.hiding = false;
    this.hadCamera = this.devices.has('video');
    video.srcObject = this.hadCamera ? this.devices.stream : null;
    document.getElementById('self').hidden = !this.hadCamera;
  }

  showControls() {
    const microphone = document.getElementById('microphone');
    const camera = document.getElementById('camera');
    const silent = this.muted || this.ownTrouble === 'audio';
    microphone.hidden = !this.devices.has('audio') && this.ownTrouble !== 'audio';
    camera.hidden = !this.hadCamera;
    turn(microphone, !silent);
    turn(camera, !this.hiding);
    document.getElementById('self').hidden = !this.hadCamera || this.hiding;
  }

  async toggleMicrophone() {
    if (this.ownTrouble === 'audio') {
      await this.take('audio');
    } else {
      this.muted = !this.muted;
      this.devices.track('audio').enabled = !this.muted;
    }
    this.render();
  }

  /** Off means off: the camera's light goes out. */
  async toggleCamera() {
    if (this.hiding) {
      await this.take('video');
    } else {
      this.hiding = true;
      await this.call.replace('video', null);
      this.devices.drop(this.devices.track('video'));
    }
    this.render();
  }

  /** Opens a device, another one or the former one again, and sends what it gives. */
  async take(kind, deviceId) {
    try {
      const track = await this.devices.choose(kind, deviceId);
      if (!track) {
        return;
      }
      await this.call.replace(kind, track);
      if (kind === 'video') {
        document.getElementById('self-picture').srcObject = this.devices.stream;
        this.hiding = false;
      } else {
        track.enabled = !this.muted;
      }
      this.ownTrouble = this.ownTrouble === kind ? null : this.ownTrouble;
    } catch (error) {
      this.ownTrouble = kind;
      announce(text('call.no-device'));
    }
    this.render();
    this.listDevices();
  }

  deviceStopped(kind) {
    if (!this.call) {
      return;
    }
    this.devices.drop(this.devices.track(kind));
    this.ownTrouble = kind;
    this.hiding = this.hiding || kind === 'video';
    this.render();
    // A headset that is pulled leaves the built-in microphone.
    this.take(kind);
  }

  async listDevices() {
    const root = document.getElementById('call-choices');
    for (const [kind, name] of [
      ['video', 'check.camera'],
      ['audio', 'check.microphone'],
    ]) {
      const list =
        this.devices.stream && this.devices.has(kind) ? await this.devices.list(kind) : [];
      choices(root, kind, name, list, (what, id) => this.take(what, id));
    }
    document.getElementById('call-more').hidden = root.children.length === 0;
  }

  /** The doctor may have somebody leave. */
  showRemovals() {
    const root = document.getElementById('removals');
    const roles = this.state.mayRemove
      ? Array.from(new Set(this.people.map(person => person.role))).filter(
          role => role !== 'DOCTOR' && KNOWN.includes(role),
        )
      : [];
    Array.from(root.children).forEach(
      button => roles.includes(button.dataset.role) || button.remove(),
    );
    roles.forEach(role => {
      let button = root.querySelector(`[data-role="${role}"]`);
      if (!button) {
        button = document.createElement('button');
        button.type = 'button';
        button.className = 'plain';
        button.dataset.role = role;
        button.addEventListener('click', () => this.on.remove(role, button));
        root.appendChild(button);
      }
      put(button, text('call.remove', {who: text(`role.${role}`)}));
    });
  }

  /** A phone that falls asleep ends the visit. */
  async stayAwake() {
    try {
      this.lock =
        navigator.wakeLock && !document.hidden ? await navigator.wakeLock.request('screen') : null;
    } catch (notNow) {
      this.lock = null;
    }
  }
}

function knownRole(person) {
  return KNOWN.includes(person.role) ? person.role : 'UNKNOWN';
}

/** Shows a switch as it stands. */
function turn(button, on) {
  button.setAttribute('aria-checked', String(on));
  button.classList.toggle('off', !on);
  put(button.querySelector('.switch-state'), text(on ? 'call.on' : 'call.off'));
  button.querySelector('use').setAttribute('href', `#shape-${button.id}${on ? '' : '-off'}`);
}
