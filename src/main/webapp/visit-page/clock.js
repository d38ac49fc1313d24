/** The server's time, which counts, and how long it is until something begins. */

import {moment, text} from './language.js';

const MINUTE = 60000;
const HOUR = 60 * MINUTE;
const FAR = 12 * HOUR;

let ahead = 0;

/** Takes over the server's time; a phone's own clock may be wrong by hours. */
export function set(serverTime) {
  ahead = Date.parse(serverTime) - Date.now();
}

export function now() {
  return Date.now() + ahead;
}

/** Minutes until then, the begun one included. */
export function minutesUntil(instant) {
  return Math.ceil((Date.parse(instant) - now()) / MINUTE);
}

/** When a visit opens, in words that change once a minute. */
export function opening(instant) {
  const {day, time} = moment(instant);
  return Date.parse(instant) - now() > FAR
    ? text('early.opens-then', {day, time})
    : text('early.opens', {time, wait: waiting(instant)});
}

/** `in 5 minutes`. */
export function waiting(instant) {
  const minutes = minutesUntil(instant);
  if (minutes <= 1) {
    return text('wait.now');
  }
  return minutes < 60
    ? text('wait.minutes', {minutes})
    : text('wait.hours', {hours: Math.floor(minutes / 60), minutes: minutes % 60});
}
