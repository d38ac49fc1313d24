/**
 * Camera and microphone: asked for, chosen, tried, and every way in which a browser says no turned
 * into one of a few reasons that a person can do something about.
 */

import {choices} from './memory.js';

const REASONS = {
  NotAllowedError: 'DENIED',
  PermissionDeniedError: 'DENIED',
  SecurityError: 'DENIED',
  NotFoundError: 'MISSING',
  DevicesNotFoundError: 'MISSING',
  NotReadableError: 'BUSY',
  TrackStartError: 'BUSY',
  AbortError: 'BUSY',
};
const PICTURE = {width: {ideal: 640}, height: {ideal: 480}, frameRate: {ideal: 24, max: 30}};
const KINDS = {audio: 'audioinput', video: 'videoinput'};
const REMEMBERED = 'visit-page-device-';

/** Neither camera nor microphone could be had. */
export class NoDevice extends Error {
  constructor(reason) {
    super(reason);
    /** DENIED, MISSING, BUSY or UNKNOWN. */
    this.reason = reason;
  }
}

/** Why this browser cannot take part at all: INSECURE, UNSUPPORTED, or null when it can. */
export function obstacle() {
  if (window.isSecureContext === false) {
    return 'INSECURE';
  }
  const able =
    typeof RTCPeerConnection === 'function' &&
    'getTransceivers' in RTCPeerConnection.prototype &&
    typeof WebSocket === 'function' &&
    navigator.mediaDevices &&
    navigator.mediaDevices.getUserMedia;
  return able ? null : 'UNSUPPORTED';
}

export class Devices {
  constructor() {
    this.stream = null;
    /** Why there is no sound or picture of ours: `{audio, video}`, each a reason or null. */
    this.missing = {audio: null, video: null};
    /** Counts how often they were closed: what was asked for before comes too late. */
    this.closings = 0;
    /** Hears the kind of a device that stopped by itself, a headset that was pulled for one. */
    this.onStopped = () => {};
    if (navigator.mediaDevices && navigator.mediaDevices.addEventListener) {
      navigator.mediaDevices.addEventListener(
        'devicechange',
        () => this.onChange && this.onChange(),
      );
    }
  }

  /**
   * Opens both, or the one that there is. Gives whether they are on: not when they were closed, or
   * opened once more, before they came.
   *
   * @throws {NoDevice} when there is neither
   */
  async open() {
    this.close();
    const closings = this.closings;
    const missing = {audio: null, video: null};
    this.missing = missing;
    let stream;
    try {
      stream = await ask(['audio', 'video']).catch(error => openOne(reason(error), missing));
    } catch (noDevice) {
      if (closings !== this.closings) {
        return false;
      }
      throw noDevice;
    }
    if (closings !== this.closings) {
      letGo(stream);
      return false;
    }
    this.stream = stream;
    stream.getTracks().forEach(track => this.watch(track));
    return true;
  }

  watch(track) {
    track.onended = () => {
      if (this.stream && this.stream.getTracks().includes(track)) {
        this.onStopped(track.kind);
      }
    };
  }

  /** Whether there is one of this kind, `audio` or `video`. */
  has(kind) {
    return Boolean(this.track(kind));
  }

  track(kind) {
    return (this.stream && this.stream.getTracks().find(track => track.kind === kind)) || null;
  }

  /**
   * Takes another device of a kind, or the same one again, and gives its track; null when the
   * devices were closed before it came.
   */
  async choose(kind, deviceId) {
    remember(kind, deviceId);
    this.dropAny(kind);
    const closings = this.closings;
    const stream = await ask([kind]);
    if (closings !== this.closings) {
      letGo(stream);
      return null;
    }
    // Somebody may choose twice before the first one comes.
    this.dropAny(kind);
    const track = stream.getTracks()[0];
    this.stream = this.stream || new MediaStream();
    this.stream.addTrack(track);
    this.watch(track);
    this.missing[kind] = null;
    return track;
  }

  dropAny(kind) {
    const track = this.track(kind);
    if (track) {
      this.drop(track);
    }
  }

  /** Lets go of a device, so that its light goes out. */
  drop(track) {
    this.stream.removeTrack(track);
    track.stop();
  }

  /** Devices of a kind: `{id, name, chosen}`; names only after permission was given. */
  async list(kind) {
    const all = await navigator.mediaDevices.enumerateDevices();
    const track = this.track(kind);
    const current = track && track.getSettings ? track.getSettings().deviceId : null;
    return all
      .filter(device => device.kind === KINDS[kind] && device.deviceId)
      .map(device => ({
        id: device.deviceId,
        name: device.label,
        chosen: device.deviceId === current,
      }));
  }

  close() {
    this.closings++;
    if (this.stream) {
      const stream = this.stream;
      this.stream = null;
      letGo(stream);
    }
  }
}

function letGo(stream) {
  stream.getTracks().forEach(track => track.stop());
}

/** Together they failed: one of them alone may do. Notes what is the matter with the other. */
async function openOne(why, missing) {
  const blocked = why === 'DENIED' ? await blockedKinds() : [];
  if (why === 'DENIED' && blocked.length !== 1) {
    throw new NoDevice('DENIED');
  }
  for (const kind of ['audio', 'video']) {
    const other = kind === 'audio' ? 'video' : 'audio';
    if (!blocked.includes(kind)) {
      try {
        const stream = await ask([kind]);
        missing[other] = why;
        return stream;
      } catch (error) {
        missing[kind] = reason(error);
      }
    }
  }
  throw new NoDevice(why === 'DENIED' ? why : missing.audio || why);
}

/** Whether both were allowed before, so that asking shows no question. */
export async function allowedAlready() {
  const states = await Promise.all(['microphone', 'camera'].map(permission));
  return states.every(state => state === 'granted');
}

/** Calls back when the permission changes in the browser's own settings. */
export function onPermissionChange(callback) {
  ['microphone', 'camera'].forEach(async name => {
    try {
      (await navigator.permissions.query({name})).onchange = callback;
    } catch (unknownToThisBrowser) {
      // Then there is the button.
    }
  });
}

async function permission(name) {
  try {
    return (await navigator.permissions.query({name})).state;
  } catch (unknownToThisBrowser) {
    return 'prompt';
  }
}

async function blockedKinds() {
  const kinds = [];
  if ((await permission('microphone')) === 'denied') {
    kinds.push('audio');
  }
  if ((await permission('camera')) === 'denied') {
    kinds.push('video');
  }
  return kinds;
}

/** Asks for devices of these kinds; a remembered one that is gone is forgotten. */
async function ask(kinds) {
  const wanted = exact => {
    const constraints = {};
    kinds.forEach(kind => {
      const id = exact && remembered(kind);
      const shape = kind === 'video' ? Object.assign({}, PICTURE) : {};
      if (id) {
        shape.deviceId = {exact: id};
      } else if (kind === 'video') {
        shape.facingMode = 'user';
      }
      constraints[kind] = Object.keys(shape).length > 0 ? shape : true;
    });
    return constraints;
  };
  try {
    return await navigator.mediaDevices.getUserMedia(wanted(true));
  } catch (error) {
    if (!kinds.some(remembered) || reason(error) === 'DENIED') {
      throw error;
    }
    kinds.forEach(kind => remember(kind, null));
    return navigator.mediaDevices.getUserMedia(wanted(false));
  }
}

function reason(error) {
  return REASONS[error.name] || 'UNKNOWN';
}

function remembered(kind) {
  return choices.get(REMEMBERED + kind);
}

function remember(kind, deviceId) {
  choices.set(REMEMBERED + kind, deviceId || null);
}

/** Tells how loud a stream is, from 0 to 1, ten times a second. */
export class LevelMeter {
  constructor(stream, onLevel) {
    const Context = window.AudioContext || window.webkitAudioContext;
    if (!Context || stream.getAudioTracks().length === 0) {
      return;
    }
    this.context = new Context();
    const analyser = this.context.createAnalyser();
    // As long as the time between two looks, so that no word is missed.
    analyser.fftSize = 4096;
    this.context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Uint8Array(analyser.fftSize);
    this.timer = setInterval(() => {
      analyser.getByteTimeDomainData(samples);
      const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample - 128)), 0);
      onLevel(Math.min(1, loudest / 64));
    }, 100);
  }

  stop() {
    clearInterval(this.timer);
    if (this.context) {
      this.context.close();
    }
  }
}

/** Plays two soft tones through the loudspeaker. */
export function playTestSound() {
  const Context = window.AudioContext || window.webkitAudioContext;
  if (!Context) {
    return;
  }
  const context = new Context();
  [523, 659].forEach((pitch, i) => {
    const tone = context.createOscillator();
    const volume = context.createGain();
    const start = context.currentTime + 0.05 + i * 0.4;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.3, start + 0.05);
    volume.gain.linearRampToValueAtTime(0, start + 0.38);
    tone.connect(volume);
    volume.connect(context.destination);
    tone.start(start);
    tone.stop(start + 0.4);
  });
  setTimeout(() => context.close(), 1500);
}
