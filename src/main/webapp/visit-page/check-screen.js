/** Camera and microphone are tried before anybody else sees or hears them. */

import {
  LevelMeter,
  allowedAlready,
  obstacle,
  onPermissionChange,
  playTestSound,
} from './devices.js';
import {put, text} from './language.js';
import {announce, choices, fillIn} from './screens.js';

const HEARD_FROM = 0.08;
const PARTS = ['ask', 'opening', 'works', 'trouble'];

export class CheckScreen {
  /** @param {Devices} devices stay open when the screen is left for the visit */
  constructor(devices) {
    this.devices = devices;
    this.root = document.getElementById('check');
    this.trouble = null;
    onPermissionChange(() => this.trouble === 'DENIED' && this.visible() && this.turnOn());
    devices.onChange = () => this.listDevices();
  }

  visible() {
    return !this.root.hidden;
  }

  /** Shows what there is: devices that are on already, or the question for them. */
  async enter() {
    const blocked = obstacle();
    if (blocked) {
      this.fail(blocked);
    } else if (this.devices.stream) {
      this.succeed();
    } else if (!(await allowedAlready())) {
      this.show('ask');
    } else if (this.visible()) {
      await this.turnOn();
    }
  }

  /** @param {boolean} byHand whether a button was pressed, which is gone afterwards */
  async turnOn(byHand) {
    if (this.opening) {
      return;
    }
    this.opening = true;
    this.show('opening');
    try {
      if (!(await this.devices.open())) {
        return;
      }
      this.succeed();
    } catch (noDevice) {
      this.fail(noDevice.reason || 'UNKNOWN');
    }
    this.opening = false;
    if (byHand) {
      document.getElementById('check-title').focus();
    }
  }

  /**
   * @param {boolean} mayGo whether the visit is open, so that there is somewhere to go
   * @param {boolean} moved whether Zoom was given up on the way to it
   */
  update(mayGo, moved) {
    this.mayGo = mayGo;
    this.moved = moved;
    this.root.classList.toggle('early', !mayGo);
    this.translate();
  }

  show(part) {
    this.part = part;
    PARTS.forEach(name => {
      this.root.querySelector(`[data-part="${name}"]`).hidden = name !== part;
    });
  }

  succeed() {
    this.trouble = null;
    const stream = this.devices.stream;
    const video = document.getElementById('mirror');
    video.srcObject = this.devices.has('video') ? stream : null;
    video.hidden = !this.devices.has('video');
    document.getElementById('mirror-empty').hidden = this.devices.has('video');
    this.listen(stream);
    this.listDevices();
    this.translate();
    this.show('works');
  }

  fail(reason) {
    this.trouble = reason;
    this.translate();
    this.show('trouble');
  }

  translate() {
    const usual = text(this.moved ? 'check.title-moved' : 'check.title');
    const apple = /iPhone|iPad|iPod/.test(navigator.userAgent);
    const key = `trouble.${this.trouble}${apple && this.trouble === 'DENIED' ? '-ios' : ''}`;
    put(document.getElementById('check-title'), this.trouble ? text(`${key}.title`) : usual);
    if (this.trouble) {
      const steps = document.getElementById('trouble-steps');
      steps.textContent = '';
      text(`${key}.steps`).forEach(words => {
        steps.appendChild(document.createElement('li')).textContent = words;
      });
      const hopeless = this.trouble === 'UNSUPPORTED' || this.trouble === 'INSECURE';
      document.getElementById('trouble-again').hidden = hopeless;
      document.getElementById('trouble-without').hidden = hopeless || !this.mayGo;
    }
    const {audio, video} = this.devices.missing;
    fillIn(
      'partial',
      audio ? text(`partial.audio.${audio}`) : video ? text(`partial.video.${video}`) : '',
    );
    document.getElementById('partial-again').hidden = !audio && !video;
    document.getElementById('level').hidden = !this.devices.has('audio');
    put(document.getElementById('level-words'), this.levelWords());
  }

  levelWords() {
    return this.devices.has('audio') ? text(this.heard ? 'check.heard' : 'check.say') : '';
  }

  listen(stream) {
    this.stopListening();
    this.heard = false;
    const bar = document.getElementById('level-bar');
    this.meter = new LevelMeter(stream, level => {
      bar.style.transform = `scaleX(${Math.max(0.02, level)})`;
      if (level > HEARD_FROM && !this.heard) {
        this.heard = true;
        put(document.getElementById('level-words'), this.levelWords());
      }
    });
  }

  stopListening() {
    if (this.meter) {
      this.meter.stop();
      this.meter = null;
    }
  }

  async listDevices() {
    if (!this.devices.stream) {
      return;
    }
    const root = document.getElementById('check-choices');
    for (const [kind, label] of [
      ['video', 'check.camera'],
      ['audio', 'check.microphone'],
    ]) {
      choices(root, kind, label, await this.devices.list(kind), (what, id) =>
        this.choose(what, id),
      );
    }
  }

  async choose(kind, deviceId) {
    try {
      if (!(await this.devices.choose(kind, deviceId))) {
        return;
      }
    } catch (error) {
      this.devices.missing[kind] = 'UNKNOWN';
      announce(text('call.no-device'));
    }
    this.succeed();
  }

  playSound() {
    playTestSound();
  }

  /** Leaves for the visit, with the devices on, or for elsewhere, with the devices off. */
  leave(forVisit) {
    this.opening = false;
    this.stopListening();
    document.getElementById('mirror').srcObject = null;
    if (!forVisit) {
      this.devices.close();
    }
  }
}
