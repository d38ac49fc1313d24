/**
 * The visit page: what the server says of the visit, and what the person at this device does,
 * decide together which screen is shown.
 */

import {CallScreen} from './call-screen.js';
import {CheckScreen} from './check-screen.js';
import * as clock from './clock.js';
import {Devices} from './devices.js';
import * as language from './language.js';
import {thisTab} from './memory.js';
import {isOver, screenFor} from './screen-choice.js';
import {announce, entitle, fillIn, onDo, question, show, shown} from './screens.js';
import {VisitApi} from './visit-api.js';

const PRESENT_EVERY = 15000;
const LATER = 15;
const ANNOUNCED_MINUTES = [10, 5, 2, 1];
const WHERE_AFTER_CALL = {
  KICKED: 'elsewhere',
  FULL: 'full',
  REFUSED: 'refused',
  CLOSED: 'lobby',
  ZOOM: 'lobby',
};
const QUESTION_FAILURES = {
  'end-failure illegal-transition': 'call.end-early',
  'switch-failure meeting-provider-unavailable': 'zoom.no-room',
};

const {text} = language;
const api = VisitApi.here();
const devices = new Devices();
const check = new CheckScreen(devices);
const call = new CallScreen(api, devices, {
  ended: why => afterCall(why),
  remove: (role, button) => askToRemove(role, button),
});

/** What the server said last. */
let state = null;
/**
 * What this person is doing: in the lobby, trying devices (check), in zoom, in the call; or what
 * came of it: left, elsewhere, full, refused, down, gone.
 */
let doing = 'lobby';
/** Zoom was given up while this person was on the way to it. */
let moved = false;
let zoomOpened = false;
let offline = false;
let busy = false;
/** Whether the devices open for somebody who goes back in. */
let returning = false;
/** The key of what is to be said in the lobby. */
let failure = '';
/** When it is tried again where neither way of meeting works. */
let nextTry = 0;
let asked = {};
let removing = null;
let told = null;
let toldAt = 0;

/** Which screen all this amounts to. */
function screen() {
  return screenFor(state, doing, offline);
}

function onState(next) {
  const before = state;
  state = next;
  clock.set(next.serverTime);
  language.addressTo(next.role);
  follow(before);
  render();
  if (!before) {
    resume();
  }
}

/** The visit may have been moved, ended or opened by somebody else. */
function follow(before) {
  if (doing === 'call' && (['ended', 'removed'].includes(screen()) || state.place === 'ZOOM')) {
    failure = state.place === 'ZOOM' ? 'zoom.back' : '';
    endCall('lobby');
  } else if (doing === 'call') {
    call.update(state);
  }
  if (doing === 'zoom' && state.place === 'JANUS') {
    moved = true;
    announceMove('moved.announce');
    startCheck();
  } else if (doing === 'zoom' && state.place !== 'ZOOM') {
    doing = 'lobby';
  } else if (doing === 'check' && state.place === 'ZOOM' && before && before.place === 'JANUS') {
    moved = false;
    failure = 'zoom.back';
    announceMove('zoom.back');
    stopCheck('lobby');
  }
  if (before && (before.place !== state.place || before.notice !== state.notice)) {
    // Something works again, perhaps. All pages must not ask at once.
    nextTry = Math.min(nextTry, Date.now() + Math.random() * 1500);
  }
  if (doing === 'check' && isShut()) {
    stopCheck('lobby');
  }
}

function announceMove(key) {
  announce(text(key));
  entitle(text('moved.tab'));
  if (navigator.vibrate && document.hidden) {
    navigator.vibrate([200, 100, 200]);
  }
}

function render() {
  const id = screen();
  const fresh = id !== shown();
  language.fill(document.getElementById(id));
  document.querySelectorAll('.doctors').forEach(element => {
    element.hidden = !state || state.role !== 'DOCTOR';
  });
  if (state) {
    fillIn('when', text('when', language.moment(state.startTime)));
    fillIn('other', state.otherAt ? text(`other.${state.otherAt}`) : '');
    fillIn('failure', failure && text(failure));
    fillIn('zoom-hint', text(zoomOpened ? 'zoom.opened' : 'zoom.hint'));
    const asking = !document.getElementById('ask-switch').hidden;
    document.getElementById('zoom-way').hidden = asking;
    document.getElementById('zoom-trouble').hidden = asking || !state.maySwitch;
    const over = isOver(state) ? state.status : 'COMPLETED';
    language.put(document.getElementById('ended-title'), text(`ended.${over}.title`));
    language.put(document.getElementById('ended-lead'), text(`ended.${over}.lead`));
  }
  const join = document.querySelector('#ready [data-do="join"]');
  language.put(join, text(busy ? 'ready.opening' : 'ready.join'));
  const again = document.querySelector('#down [data-do="join"]');
  language.put(again, text(busy ? 'down.trying' : 'again'));
  if (removing) {
    const who = text(`role.${removing.role}`);
    language.put(document.getElementById('ask-remove-title'), text('call.remove-title', {who}));
  }
  check.update(Boolean(state) && state.door === 'OPEN', moved);
  tick();
  show(id);
  if (where() !== told) {
    present();
  }
  document.getElementById('ask-end').hidden =
    document.getElementById('ask-end').hidden || !['call', 'zoom'].includes(id);
  if (fresh && moved && id === 'check') {
    entitle(text('moved.tab'));
  }
}

/** Time passes; a screen reader is told of it now and then, not every minute. */
function tick() {
  if (!state || state.door !== 'EARLY') {
    return;
  }
  fillIn('opens', clock.opening(state.opensAt));
  fillIn('stay', text(clock.isFar(state.opensAt) ? 'early.later' : 'early.stay'));
  const minutes = clock.minutesUntil(state.opensAt);
  if (ANNOUNCED_MINUTES.includes(minutes) && asked.minutes !== minutes) {
    asked.minutes = minutes;
    announce(text('early.announce', {wait: clock.waiting(state.opensAt)}));
  }
  if (minutes <= 0 && asked.opening !== state.serverTime) {
    // The server says when the door is open. All pages of a morning must not ask at once.
    asked.opening = state.serverTime;
    setTimeout(() => api.state().then(onState, onLink), Math.random() * 1500);
  }
}

function onLink(problem) {
  if (problem && problem.final) {
    // Whose time is up may finish what he has to say; he is not let in once more.
    if (!(problem.expired && call.active)) {
      goAway();
    }
    return;
  }
  offline = Boolean(problem);
  language.put(document.getElementById('link'), offline && state ? text('link.lost') : '');
  if (!state) {
    render();
  }
}

/** This person has nothing to do with this visit, or not any more. */
function goAway() {
  if (doing === 'check') {
    stopCheck('gone');
  }
  endCall('gone');
  doing = 'gone';
  render();
}

/** A page that was loaded again in the middle of a visit goes back in by itself. */
function resume() {
  if (remembersCall() && state.door === 'OPEN' && state.place === 'JANUS' && screen() === 'ready') {
    goBackIn();
  }
}

/** Opens the devices and goes in, unless this person has gone elsewhere meanwhile. */
async function goBackIn() {
  if (returning) {
    return;
  }
  const from = doing;
  returning = true;
  try {
    if (await devices.open()) {
      if (mayGoOn(from) && state.place !== 'ZOOM') {
        startCall();
      } else {
        devices.close();
      }
    }
  } catch (noDevice) {
    if (mayGoOn(from)) {
      startCheck();
    }
  } finally {
    returning = false;
  }
}

/** Whether somebody who was doing this still is, and the visit is still open to him. */
function mayGoOn(from) {
  return doing === from && !isShut();
}

/** Whether the visit is not open to this person, or not any more. */
function isShut() {
  return ['ended', 'closed', 'removed'].includes(screen());
}

/** From a lobby to where the visit is; in the browser, by way of the devices. */
function join() {
  if (screen() === 'down') {
    return enter(() => (remembersCall() ? goBackIn() : startCheck()));
  }
  return doing !== 'lobby' && state.place === 'JANUS' ? goBackIn() : enter(startCheck);
}

/** From the devices to where the visit is. */
function go() {
  rememberCall(true);
  return state.place === 'JANUS' ? startCall() : enter(startCall);
}

/** Neither way of meeting works: nobody has to press anything for it to be tried again. */
function tryAgain() {
  if (screen() === 'down' && Date.now() >= nextTry) {
    nextTry = Date.now() + LATER * 1000;
    join();
  }
}

/** Asks where the visit is, and goes there. */
function enter(toJanus) {
  return attempt(async () => {
    const from = doing;
    const entered = await api.enter();
    if (!mayGoOn(from)) {
      // The server takes it that he has gone in.
      told = null;
    } else if (entered.place === 'ZOOM') {
      if (doing === 'check') {
        stopCheck('zoom');
      }
      document.getElementById('zoom-open').href = entered.zoom;
      zoomOpened = false;
      rememberCall(false);
      doing = 'zoom';
    } else {
      state = Object.assign({}, state, {place: 'JANUS'});
      // So the server takes it; whoever tries the devices first says otherwise at once.
      told = 'JANUS';
      toJanus();
    }
  });
}

/** Does something with the server, once at a time, and says so when it fails. */
async function attempt(action, where = 'failure') {
  if (busy) {
    return;
  }
  const from = doing;
  busy = true;
  failure = '';
  fillIn(where, '');
  render();
  try {
    await action();
  } catch (problem) {
    fail(problem, where, from);
  } finally {
    busy = false;
    render();
  }
}

function fail(problem, where, from) {
  if (where !== 'failure') {
    fillIn(where, text(QUESTION_FAILURES[`${where} ${problem.slug}`] || 'call.failed'));
  } else if (doing === from) {
    if (doing === 'check') {
      stopCheck('lobby');
    }
    doing = {'meeting-provider-unavailable': 'down', 'visit-full': 'full'}[problem.slug] || 'lobby';
    failure = doing !== 'lobby' ? '' : problem.status === 0 ? 'link.lost' : 'call.failed';
    nextTry = Date.now() + (problem.retryAfter || LATER) * 1000;
  }
  if (where === 'failure' || problem.final) {
    api.state().then(onState, onLink);
  }
}

function startCheck() {
  doing = 'check';
  render();
  check.enter();
}

function stopCheck(next) {
  check.leave(false);
  doing = next;
}

function startCall() {
  if (call.active) {
    return;
  }
  check.leave(true);
  moved = false;
  doing = 'call';
  rememberCall(true);
  call.enter(state);
  render();
}

function endCall(next) {
  if (call.active) {
    call.leave();
    rememberCall(false);
    doing = next;
  }
}

async function afterCall(why) {
  // Why somebody was sent out, the server knows.
  const ended = call.call;
  const next = await api.state().catch(() => null);
  if (call.call !== ended) {
    return;
  }
  failure = why === 'ZOOM' ? 'zoom.back' : '';
  endCall(why === 'GONE' && !next ? 'gone' : WHERE_AFTER_CALL[why] || 'lobby');
  if (next) {
    onState(next);
  } else {
    render();
  }
}

function askToRemove(role, button) {
  removing = {role, button};
  render();
  question('ask-remove', true);
}

/** Where this person is, for the other one. */
function where() {
  return doing === 'call' ? 'JANUS' : doing === 'zoom' && zoomOpened ? 'ZOOM' : 'PAGE';
}

function present() {
  if (state && !isOver(state) && ['EARLY', 'OPEN'].includes(state.door) && doing !== 'gone') {
    told = where();
    toldAt = Date.now();
    api.present(told).catch(() => {});
  }
}

/** Says it again in time. A background tab's timers sleep; what comes from the server wakes it. */
function stayPresent() {
  if (Date.now() - toldAt >= PRESENT_EVERY) {
    present();
  }
}

function remembersCall() {
  return thisTab.get(api.base) === 'call';
}

function rememberCall(inCall) {
  thisTab.set(api.base, inCall ? 'call' : null);
}

onDo({
  'reload': () => location.reload(),
  'join': () => join(),
  'check': () => startCheck(),
  'turn-on': () => check.turnOn(true),
  'sound': () => check.playSound(),
  'go': () => go(),
  'go-without': () => go(),
  'back': () => {
    rememberCall(false);
    stopCheck('lobby');
    render();
  },
  'ask-switch': () => {
    question('ask-switch', true);
    render();
  },
  'stay-in-zoom': () => {
    document.getElementById('ask-switch').hidden = true;
    render();
    document.querySelector('[data-do="ask-switch"]').focus();
  },
  'switch': () =>
    attempt(async () => {
      await api.switchToJanus();
      question('ask-switch', false);
      onState(await api.state());
    }, 'switch-failure'),
  'microphone': () => call.toggleMicrophone(),
  'camera': () => call.toggleCamera(),
  'hear': () => call.playAll(),
  'leave': () => {
    endCall('left');
    api.leave().catch(() => {});
    render();
  },
  'keep': () => question('ask-remove', false, removing.button),
  'remove': () =>
    attempt(async () => {
      await api.remove(removing.role);
      question('ask-remove', false, document.querySelector('#call h1'));
      onState(await api.state());
    }, 'remove-failure'),
  'ask-end': button => {
    asked.end = button;
    question('ask-end', true);
  },
  'go-on': () => question('ask-end', false, asked.end),
  'end': () =>
    attempt(async () => {
      await api.end();
      question('ask-end', false);
      onState(await api.state());
    }, 'end-failure'),
});

document.getElementById('language').addEventListener('click', () => {
  language.change();
  announce('');
  render();
  check.listDevices();
  if (call.active) {
    call.render();
    call.listDevices();
  }
});
document.getElementById('zoom-open').addEventListener('click', () => {
  zoomOpened = true;
  render();
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) {
    entitle();
    present();
    if (call.active) {
      call.stayAwake();
    }
  }
});

language.begin();
render();
setInterval(tick, 1000);
setInterval(tryAgain, 1000);
setInterval(stayPresent, 1000);
api.listen(onState, onLink, stayPresent);
