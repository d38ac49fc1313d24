package org.healthlink.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What makes a browser behave as a worse one would; runs before the page. */
final class PageScripts {

  /** The server is asked and takes its time. */
  static final String SLOW_SERVER =
      "window.fetch = () => new Promise(() => {}); window.EventSource = class extends EventTarget {};";

  /** Somebody looks at the question for permission and does nothing. */
  static final String UNANSWERED =
      "navigator.mediaDevices && (navigator.mediaDevices.getUserMedia = () => new Promise(() => {}));";

  /** As inside of some other app. */
  static final String NO_WEBRTC = "delete window.RTCPeerConnection;";

  /** Keeps the page's WebSockets where a test reaches them. */
  static final String SOCKETS =
      """
      window.sockets = [];
      window.WebSocket = class extends WebSocket {
        constructor(...all) {
          super(...all);
          window.sockets.push(this);
        }
      };
      """;

  /** Keeps the page's connections for media where a test reaches them. */
  static final String CONNECTIONS =
      """
      window.connections = [];
      if (window.RTCPeerConnection) {
        window.RTCPeerConnection = class extends RTCPeerConnection {
          constructor(...all) {
            super(...all);
            window.connections.push(this);
          }
        };
      }
      """;

  /** How many frames of the picture in a video have been decoded; 0 when none comes. */
  static final String FRAMES_DECODED =
      """
      async selector => {
        const video = document.querySelector(selector);
        const track = video && video.srcObject && video.srcObject.getVideoTracks()[0];
        const from = window.connections.find(connection =>
          connection.getReceivers().some(receiver => track && receiver.track === track));
        let frames = 0;
        if (from && from.connectionState === 'connected') {
          (await from.getStats(track)).forEach(report => {
            if (report.type === 'inbound-rtp') {
              frames = report.framesDecoded || 0;
            }
          });
        }
        return frames;
      }
      """;

  /** Keeps what the devices gave where a test reaches it. */
  static final String STREAMS =
      """
      window.streams = [];
      if (navigator.mediaDevices) {
        const given = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        navigator.mediaDevices.getUserMedia = async constraints => {
          const stream = await given(constraints);
          window.streams.push(stream);
          return stream;
        };
      }
      """;

  /** Devices come only once {@code window.letDevicesCome()} was called. */
  static final String SLOW_DEVICES =
      """
      (() => {
        const given = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        const allowed = new Promise(resolve => {
          window.letDevicesCome = resolve;
        });
        window.devicesAsked = 0;
        navigator.mediaDevices.getUserMedia = async constraints => {
          window.devicesAsked++;
          await allowed;
          return given(constraints);
        };
      })();
      """;

  /** How many devices are on; needs {@link #STREAMS}. */
  static final String DEVICES_ON =
      """
      () => new Set(window.streams.flatMap(stream => stream.getTracks())
        .filter(track => track.readyState === 'live')).size
      """;

  /** How many WebSockets are not closed; needs {@link #SOCKETS}. */
  static final String SOCKETS_OPEN =
      "() => window.sockets.filter(socket => socket.readyState !== WebSocket.CLOSED).length";

  /** The network has come back, says the browser. */
  static final String ONLINE = "() => window.dispatchEvent(new Event('online'))";

  /** A tab in the background, whose timers sleep: here for ever. */
  static final String SLEEPING_TIMERS = "window.setInterval = () => 0;";

  /** A minute passes at once. */
  static final String A_MINUTE_LATER =
      "() => { const now = Date.now; Date.now = () => now.call(Date) + 60000; }";

  /**
   * Janus answers this often, and then only once {@code window.letJanusAnswer()} was called; tells
   * with {@code window.janusWaits} that something is held back.
   */
  static String silentAfter(int answers) {
    return """
    (() => {
      const allowed = new Promise(resolve => {
        window.letJanusAnswer = resolve;
      });
      let heard = 0;
      window.WebSocket = class extends WebSocket {
        set onmessage(hear) {
          super.onmessage = async event => {
            if (heard++ >= %d) {
              window.janusWaits = true;
              await allowed;
            }
            hear.call(this, event);
          };
        }
      };
    })();
    """
        .formatted(answers);
  }

  static final String CLOSE_SOCKETS = "() => window.sockets.forEach(socket => socket.close())";

  /** A network that lets media go to a TURN server alone. */
  static final String RELAY_ALONE =
      """
      window.RTCPeerConnection = class extends RTCPeerConnection {
        constructor(configuration) {
          super(Object.assign({}, configuration, {iceTransportPolicy: 'relay'}));
        }
      };
      """;

  /** The kinds of addresses that media is sent from. */
  static final String WAYS =
      """
      async () => {
        const ways = [];
        for (const connection of window.connections) {
          const reports = await connection.getStats();
          reports.forEach(report => {
            if (report.type === 'candidate-pair' && report.nominated) {
              const local = reports.get(report.localCandidateId);
              ways.push(`${local.candidateType} ${local.relayProtocol}`);
            }
          });
        }
        return [...new Set(ways)];
      }
      """;

  /** A network that lets the WebSocket through and no media. */
  static final String NO_MEDIA =
      """
      window.RTCPeerConnection = class extends RTCPeerConnection {
        get iceConnectionState() {
          return 'failed';
        }
        set oniceconnectionstatechange(handler) {
          setTimeout(() => this.signalingState !== 'closed' && handler(), 200);
        }
      };
      """;

  private PageScripts() {}

  /**
   * A browser that does not give what it is asked for.
   *
   * @param kind {@code audio}, {@code video}, or {@code any} of them
   * @param name of the error
   */
  record Refusal(String kind, String name) {

    String script() {
      return """
      if (navigator.mediaDevices) {
        const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        navigator.mediaDevices.getUserMedia = async constraints => {
          if ('%s' === 'any' || constraints['%s']) {
            throw new DOMException('x', '%s');
          }
          return real(constraints);
        };
      }
      """
          .formatted(kind, kind, name);
    }
  }

  static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
