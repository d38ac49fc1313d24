/** Which screen is shown: decided by the server's state and by what the person does, alone. */

const OVER = ['COMPLETED', 'CANCELLED', 'NO_SHOW'];

/** Whether nothing more will come of this visit. */
export function isOver(state) {
  return OVER.includes(state.status);
}

/**
 * @param {object} state what the server said last, or null
 * @param {string} doing what the person does: see `main.js`
 * @param {boolean} offline whether the server does not answer
 */
export function screenFor(state, doing, offline) {
  if (doing === 'gone') {
    return 'gone';
  }
  if (!state) {
    return offline ? 'offline' : 'loading';
  }
  if (isOver(state) || state.door === 'ENDED') {
    return 'ended';
  }
  if (state.notice === 'REMOVED') {
    return 'removed';
  }
  if (doing === 'call') {
    return 'call';
  }
  if (state.door === 'CLOSED') {
    return 'closed';
  }
  if (doing === 'check') {
    return 'check';
  }
  if (state.door === 'EARLY') {
    return 'early';
  }
  if (doing === 'lobby') {
    return state.notice === 'BOTH_DOWN' ? 'down' : 'ready';
  }
  return doing;
}
