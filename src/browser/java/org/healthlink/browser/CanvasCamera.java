package org.healthlink.browser;

/**
 * A camera whose picture has a colour, so that it can be told from all others: Chromium's own fake
 * camera shows the same to everybody. Permission and microphone stay those of the browser.
 */
final class CanvasCamera {

  /** Tells the colour of the picture in a video, of {@code red}, {@code blue}, {@code none}. */
  static final String LOOK =
      """
      selector => {
        const video = document.querySelector(selector);
        if (!video || !video.videoWidth) {
          return 'none';
        }
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 8;
        const ink = canvas.getContext('2d');
        ink.drawImage(video, 0, 0, video.videoWidth / 8, video.videoHeight / 8, 0, 0, 8, 8);
        const [red, green, blue] = ink.getImageData(4, 4, 1, 1).data;
        if (red > 120 && blue < 90) {
          return 'red';
        }
        return blue > 120 && red < 90 ? 'blue' : `none: ${red} ${green} ${blue}`;
      }
      """;

  private static final String SCRIPT =
      """
      (() => {
        const real = navigator.mediaDevices
          && navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        if (!real) {
          return;
        }
        navigator.mediaDevices.getUserMedia = async constraints => {
          const stream = await real(constraints);
          stream.getVideoTracks().forEach(track => {
            stream.removeTrack(track);
            track.stop();
            const canvas = document.createElement('canvas');
            canvas.width = 320;
            canvas.height = 240;
            const ink = canvas.getContext('2d');
            let step = 0;
            setInterval(() => {
              ink.fillStyle = '%s';
              ink.fillRect(0, 0, 320, 240);
              ink.fillStyle = 'white';
              ink.fillRect((step++ * 4) %% 320, 120, 60, 60);
            }, 50);
            stream.addTrack(canvas.captureStream(20).getVideoTracks()[0]);
          });
          return stream;
        };
      })();
      """;

  private CanvasCamera() {}

  static String script(String colour) {
    return SCRIPT.formatted(colour);
  }
}
