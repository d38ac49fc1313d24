/** Which language the page speaks, and how its texts are filled in and put in their places. */

import {choices} from './memory.js';
import english from './text-en.js';
import urdu from './text-ur.js';

const LANGUAGES = {
  en: {texts: english, direction: 'ltr', dates: 'en-GB'},
  ur: {texts: urdu, direction: 'rtl', dates: 'ur-PK-u-nu-latn-ca-gregory'},
};
const REMEMBERED = 'visit-page-language';

let current = 'en';
let role = 'PATIENT';

/** The text of a key, for the role of who reads it; a list for steps. */
export function text(key, values) {
  let found = LANGUAGES[current].texts[key];
  if (found && typeof found === 'object' && !Array.isArray(found)) {
    found = found[role];
  }
  return typeof found === 'function' ? found(values) : found;
}

/** A day and a time of day, where the reader is. */
export function moment(instant) {
  const date = new Date(instant);
  const own = (navigator.languages || []).find(tag => tag.startsWith('en-'));
  const dates = (current === 'en' && own) || LANGUAGES[current].dates;
  // A time such as "4:30 PM" stays on one line, and in its order when all around is right to left.
  const together = words => `\u2066${words.replace(/ /g, '\u00a0')}\u2069`;
  return {
    day: date.toLocaleDateString(dates, {weekday: 'long', day: 'numeric', month: 'long'}),
    time: together(date.toLocaleTimeString(dates, {hour: 'numeric', minute: '2-digit'})),
  };
}

/** Takes the language that was chosen before, else the browser's, else English. */
export function begin() {
  const wanted = [choices.get(REMEMBERED)].concat(navigator.languages || [navigator.language]);
  const known = wanted.map(tag => String(tag).slice(0, 2)).find(tag => LANGUAGES[tag]);
  use(known || 'en');
}

/** Changes to the other language. */
export function change() {
  const other = current === 'en' ? 'ur' : 'en';
  choices.set(REMEMBERED, other);
  use(other);
}

/** For whom texts are. */
export function addressTo(who) {
  role = who;
}

/** Puts texts where `data-text` and `data-label` ask for them. */
export function fill(root) {
  root.querySelectorAll('[data-text]').forEach(element => {
    put(element, text(element.dataset.text));
  });
  root.querySelectorAll('[data-label]').forEach(element => {
    element.setAttribute('aria-label', text(element.dataset.label));
  });
}

/** Sets a text if it is another one, so that a screen reader is not told the same thing twice. */
export function put(element, words) {
  if (element.textContent !== words) {
    element.textContent = words;
  }
}

function use(tag) {
  current = tag;
  const root = document.documentElement;
  root.lang = tag;
  root.dir = LANGUAGES[tag].direction;
  const button = document.getElementById('language');
  const other = tag === 'en' ? 'ur' : 'en';
  button.lang = other;
  button.dir = LANGUAGES[other].direction;
  fill(document);
}
