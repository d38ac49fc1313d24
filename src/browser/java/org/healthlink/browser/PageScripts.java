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

  static final String CLOSE_SOCKETS = "() => window.sockets.forEach(socket => socket.close())";

  /** A network that lets media go to a TURN server alone. */
  static final String RELAY_ALONE =
      """
      window.connections = [];
      window.RTCPeerConnection = class extends RTCPeerConnection {
        constructor(configuration) {
          super(Object.assign({}, configuration, {iceTransportPolicy: 'relay'}));
          window.connections.push(this);
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
