/**
 * A session with Janus over a WebSocket: requests and their answers, handles of plugins, and signs
 * of life. Janus ends the session when the WebSocket closes, so a session that is lost is not taken
 * up again: somebody opens a new one.
 */

const PATIENCE = 10000;
const KEEPALIVE_EVERY = 10000;
const PLUGIN = 'janus.plugin.videoroom';

/** Janus, or its video room, refuses. The codes are those of Janus. */
export class JanusRefusal extends Error {
  constructor(code) {
    super(`Janus refuses with ${code}`);
    this.code = code;
  }
}

export const NO_SUCH_ROOM = 426;
export const NO_SUCH_FEED = 428;
export const ROOM_FULL = 432;
export const UNAUTHORIZED = [403, 433];

export class JanusSession {
  constructor(socket, token, onLost) {
    this.socket = socket;
    this.token = token;
    this.onLost = onLost;
    this.open = true;
    this.next = 1;
    this.waiting = new Map();
    this.handles = new Map();
    socket.onmessage = event => this.hear(JSON.parse(event.data));
    socket.onclose = () => this.lose();
    socket.onerror = () => this.lose();
  }

  /**
   * Opens a session.
   *
   * @param {function()} onLost is called once when the session ends against our will
   */
  static async begin(url, token, onLost) {
    const session = new JanusSession(await connect(url), token, onLost);
    try {
      session.id = (await session.ask({janus: 'create'})).data.id;
    } catch (error) {
      session.end();
      throw error;
    }
    session.timer = setInterval(() => session.keepAlive(), KEEPALIVE_EVERY);
    return session;
  }

  /** A handle of the video room; its `onEvent` hears what nobody asked for. */
  async attach() {
    const answer = await this.ask({janus: 'attach', plugin: PLUGIN});
    const handle = new JanusHandle(this, answer.data.id);
    this.handles.set(handle.id, handle);
    return handle;
  }

  /** Asks whether the other side is still there; after silence the session counts as lost. */
  async keepAlive(patience) {
    try {
      await this.ask({janus: 'keepalive'}, () => true, patience);
    } catch (gone) {
      this.lose();
    }
  }

  end() {
    if (this.open) {
      this.send({janus: 'destroy', transaction: 'end'});
    }
    this.stop();
    this.socket.close();
  }

  /** Sends a request; the promise ends with the first message that counts as its answer. */
  ask(request, isAnswer = () => true, patience = PATIENCE) {
    if (!this.open) {
      return Promise.reject(new Error('the session has ended'));
    }
    const transaction = `t${this.next++}`;
    return new Promise((resolve, reject) => {
      const settle = outcome => value => {
        clearTimeout(timer);
        this.waiting.delete(transaction);
        outcome(value);
      };
      const asked = {resolve: settle(resolve), reject: settle(reject), isAnswer};
      const timer = setTimeout(() => asked.reject(new Error('no answer')), patience);
      this.waiting.set(transaction, asked);
      this.send(Object.assign({}, request, {transaction}));
    });
  }

  send(request) {
    const whole = Object.assign({token: this.token}, request);
    if (this.id) {
      whole.session_id = this.id;
    }
    if (this.socket.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify(whole));
    }
  }

  hear(message) {
    const asked = this.waiting.get(message.transaction);
    if (asked && message.janus === 'error') {
      asked.reject(new JanusRefusal(message.error.code));
    } else if (asked && asked.isAnswer(message)) {
      const data = message.plugindata && message.plugindata.data;
      if (data && data.error_code) {
        asked.reject(new JanusRefusal(data.error_code));
      } else {
        asked.resolve(message);
      }
    } else if (message.janus === 'timeout') {
      this.lose();
    } else if (this.handles.has(message.sender)) {
      this.handles.get(message.sender).onEvent(message);
    }
  }

  lose() {
    if (this.open) {
      this.stop();
      this.socket.close();
      this.onLost();
    }
  }

  stop() {
    this.open = false;
    clearInterval(this.timer);
    this.waiting.forEach(asked => asked.reject(new Error('the session has ended')));
  }
}

class JanusHandle {
  constructor(session, id) {
    this.session = session;
    this.id = id;
    this.onEvent = () => {};
  }

  /** Says something to the plugin and waits for its answer, not only for the acknowledgement. */
  async say(body, jsep) {
    const request = {janus: 'message', handle_id: this.id, body};
    if (jsep) {
      request.jsep = jsep;
    }
    const answer = await this.session.ask(request, message => message.janus !== 'ack');
    return {data: answer.plugindata.data, jsep: answer.jsep};
  }

  /** Passes on an address under which the browser can be reached; null ends the list. */
  trickle(candidate) {
    this.session.send({
      janus: 'trickle',
      handle_id: this.id,
      transaction: 'trickle',
      candidate: candidate || {completed: true},
    });
  }

  detach() {
    this.session.handles.delete(this.id);
    this.session.send({janus: 'detach', handle_id: this.id, transaction: 'detach'});
  }
}

function connect(url) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, 'janus-protocol');
    const fail = () => {
      socket.close();
      reject(new Error('no connection to Janus'));
    };
    const timer = setTimeout(fail, PATIENCE);
    socket.onopen = () => {
      clearTimeout(timer);
      resolve(socket);
    };
    socket.onerror = fail;
    socket.onclose = fail;
  });
}
