/** One screen at a time, and what a screen reader and the keyboard notice of a change. */

import {put, text} from './language.js';

let current = 'loading';

/** Shows a screen; when it is another one, the focus goes to its heading. */
export function show(id) {
  if (id !== current) {
    const before = document.getElementById(current);
    const screen = document.getElementById(id);
    before.hidden = true;
    screen.hidden = false;
    document.body.dataset.screen = id;
    const first = current === 'loading';
    current = id;
    if (!first) {
      window.scrollTo(0, 0);
      screen.querySelector('[tabindex="-1"]').focus();
    }
  }
  entitle();
}

export function shown() {
  return current;
}

/** The tab's title; a call for somebody who is looking at another tab. */
export function entitle(call) {
  const heading = document.getElementById(current).querySelector('[tabindex="-1"]').textContent;
  document.title = call && document.hidden ? `● ${call}` : `${heading} – HealthLink+`;
}

/** Puts words where `data-show` asks for them, in every screen; nothing when there are none. */
export function fillIn(name, words) {
  document.querySelectorAll(`[data-show="${name}"]`).forEach(element => {
    put(element, words || '');
    element.hidden = !words && element.getAttribute('role') === null;
  });
}

/** Has a screen reader say something that stands elsewhere on the screen, or on no screen. */
export function announce(words) {
  put(document.getElementById('announcement'), words);
}

/** Opens a question in the page and gives it the focus, which goes back when it is closed. */
export function question(id, open, origin) {
  const element = document.getElementById(id);
  if (element.hidden === !open) {
    return;
  }
  element.hidden = !open;
  if (open) {
    element.querySelector('[tabindex="-1"]').focus();
  } else if (origin) {
    origin.focus();
  }
}

/** Makes the buttons of the page do what they say they do. */
export function onDo(actions) {
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-do]');
    if (button && actions[button.dataset.do]) {
      actions[button.dataset.do](button);
    }
  });
}

/** A choice between devices, if there is one to make. */
export function choices(root, kind, label, devices, onChoice) {
  let field = root.querySelector(`[data-kind="${kind}"]`);
  if (devices.length < 2) {
    if (field) {
      field.remove();
    }
    return;
  }
  if (!field) {
    field = document.createElement('label');
    field.dataset.kind = kind;
    field.appendChild(document.createElement('span'));
    const select = document.createElement('select');
    select.addEventListener('change', () => onChoice(kind, select.value));
    field.appendChild(select);
    root.appendChild(field);
  }
  put(field.querySelector('span'), text(label));
  const select = field.querySelector('select');
  select.textContent = '';
  devices.forEach((device, i) => {
    const option = new Option(device.name || text('check.unnamed', {number: i + 1}), device.id);
    option.selected = device.chosen;
    select.add(option);
  });
}
