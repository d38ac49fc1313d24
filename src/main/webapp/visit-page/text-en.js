/**
 * What the page says in English. A text is a string, a function of what is filled in, or one of
 * these for each role. Short sentences; one thing to do at a time.
 */

const some = (count, one) => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

export default {
  'page.other-language': 'اردو',
  'page.skip': 'Skip to the visit',

  'role.PATIENT': 'the patient',
  'role.DOCTOR': 'the doctor',
  'role.STAFF': 'the front desk',
  'role.UNKNOWN': 'somebody we do not know',

  'name.PATIENT': 'Patient',
  'name.DOCTOR': 'Doctor',
  'name.STAFF': 'Front desk',
  'name.UNKNOWN': 'Unknown',

  'loading.title': 'One moment, please',
  'loading.lead': 'Your visit is being opened.',
  'loading.slow':
    'Does this take longer than a minute? Load the page again, or use another phone or computer.',

  'offline.title': 'No connection to the hospital',
  'offline.lead': 'Please check your Wi-Fi or your mobile data. We keep trying.',
  'again': 'Try again',

  'gone.title': 'This link does not work any more',
  'gone.lead':
    'Please open the visit again from the message, the app or the page where you found it.',
  'gone.more': 'Does it still not work? Please phone the hospital.',

  'when': {
    PATIENT: ({day, time}) => `Your visit: ${day}, ${time}`,
    DOCTOR: ({day, time}) => `The visit: ${day}, ${time}`,
    STAFF: ({day, time}) => `The visit: ${day}, ${time}`,
  },
  'early.title': 'You are early. That is fine.',
  'early.opens': ({time, wait}) => `The visit opens at ${time}, ${wait}.`,
  'early.opens-then': ({day, time}) => `The visit opens on ${day} at ${time}.`,
  'early.stay': 'You can keep this page open. It goes on by itself.',
  'early.announce': ({wait}) => `The visit opens ${wait}.`,
  'wait.now': 'in less than a minute',
  'wait.minutes': ({minutes}) => `in ${some(minutes, 'minute')}`,
  'wait.hours': ({hours, minutes}) =>
    `in ${some(hours, 'hour')}${minutes ? ` and ${some(minutes, 'minute')}` : ''}`,

  'try-devices': 'Try camera and microphone',
  'ready.title': {
    PATIENT: 'Your visit can begin',
    DOCTOR: 'The visit can begin',
    STAFF: 'The visit can begin',
  },
  'ready.lead': {
    PATIENT: 'Press the button to go to the doctor.',
    DOCTOR: 'Press the button to go to the patient.',
    STAFF: 'Press the button to go in.',
  },
  'ready.join': 'Go to the visit',
  'ready.opening': 'One moment …',

  'other.PAGE': {
    PATIENT: 'The doctor is here and gets ready.',
    DOCTOR: 'The patient is here and gets ready.',
    STAFF: 'Somebody is here and gets ready.',
  },
  'other.ZOOM': {
    PATIENT: 'The doctor is in Zoom.',
    DOCTOR: 'The patient is in Zoom.',
    STAFF: 'Somebody is in Zoom.',
  },
  'other.JANUS': {
    PATIENT: 'The doctor is in the visit and waits for you.',
    DOCTOR: 'The patient is in the visit and waits for you.',
    STAFF: 'Somebody is in the visit.',
  },

  'zoom.title': {
    PATIENT: 'Your visit is in Zoom',
    DOCTOR: 'The visit is in Zoom',
    STAFF: 'The visit is in Zoom',
  },
  'zoom.back': 'Zoom works again. The visit is in Zoom.',
  'zoom.open': 'Open Zoom',
  'zoom.hint': 'Zoom opens in a new window. Keep this page open too.',
  'zoom.opened': 'Zoom is open in another window. Keep this page open too.',
  'zoom.trouble': 'Zoom does not work?',
  'zoom.trouble-lead': 'Then you can both meet here, on this page.',
  'zoom.switch': 'Zoom does not work',
  'zoom.ask-title': 'Meet here instead of in Zoom?',
  'zoom.ask-lead': {
    PATIENT: 'The doctor is told and comes here too.',
    DOCTOR: 'The patient is told and comes here too.',
    STAFF: 'The others are told and come here too.',
  },
  'zoom.ask-yes': 'Yes, meet here',
  'zoom.ask-no': 'No, stay in Zoom',

  'check.title': 'Camera and microphone',
  'check.title-moved': 'Zoom does not work. The visit goes on here.',
  'check.ask': 'Your device asks: may this page use camera and microphone? Press “Allow”.',
  'check.start': 'Turn on camera and microphone',
  'check.opening': 'If a question appears, press “Allow”.',
  'check.picture': 'Your picture',
  'check.no-picture': 'No picture',
  'check.say': 'Say something. The bar must move.',
  'check.heard': 'Good: we can hear you.',
  'check.sound': 'Play a sound',
  'check.sound-lead': 'You should hear two tones. If not, turn the volume up.',
  'check.camera': 'Camera',
  'check.microphone': 'Microphone',
  'check.unnamed': ({number}) => `Device ${number}`,
  'check.go': 'Go into the visit',
  'check.back': 'Back',
  'check.works-early': 'All is ready. The visit opens by itself.',
  'check.without': 'Go in without camera and microphone',
  'check.without-lead': {
    PATIENT: 'You will see and hear the doctor. The doctor will not see or hear you.',
    DOCTOR: 'You will see and hear the patient. The patient will not see or hear you.',
    STAFF: 'You will see and hear the others. They will not see or hear you.',
  },
  'partial.video.MISSING': 'We found no camera. You can go in with sound alone.',
  'partial.video.BUSY':
    'The camera is used by another app. Close that app, or go in with sound alone.',
  'partial.video.DENIED': 'The camera is not allowed. You can go in with sound alone.',
  'partial.video.UNKNOWN': 'The camera does not start. You can go in with sound alone.',
  'partial.audio.MISSING': 'We found no microphone. Nobody will hear you.',
  'partial.audio.BUSY':
    'The microphone is used by another app, a phone call for instance. Close it and try again.',
  'partial.audio.DENIED': 'The microphone is not allowed. Nobody will hear you.',
  'partial.audio.UNKNOWN': 'The microphone does not start. Nobody will hear you.',

  'trouble.DENIED.title': 'Camera and microphone are not allowed yet',
  'trouble.DENIED.steps': [
    'Touch the sign beside the address at the top of the screen. It looks like a ' +
      'lock, a camera or two sliders.',
    'Set camera and microphone to “Allow”.',
    'Come back and press “Try again”.',
  ],
  'trouble.DENIED-ios.title': 'Camera and microphone are not allowed yet',
  'trouble.DENIED-ios.steps': [
    'Press “Try again”. When the question comes, press “Allow”.',
    'No question? Open Settings and search for Safari there. Set Camera and Microphone to “Allow”.',
    'Come back and press “Try again”.',
  ],
  'trouble.MISSING.title': 'We found no camera and no microphone',
  'trouble.MISSING.steps': [
    'Is a headset or a camera plugged in? Pull it out and plug it in again.',
    'Press “Try again”.',
    'Or open the visit on a phone: it has both.',
  ],
  'trouble.BUSY.title': 'Another app uses the camera',
  'trouble.BUSY.steps': [
    'End phone calls and close other apps: Zoom, WhatsApp, Teams, Camera.',
    'Press “Try again”.',
    'Does it still not work? Restart the device and open the visit again.',
  ],
  'trouble.UNKNOWN.title': 'Camera and microphone do not start',
  'trouble.UNKNOWN.steps': [
    'Close other apps and press “Try again”.',
    'Does it still not work? Restart the device and open the visit again.',
  ],
  'trouble.UNSUPPORTED.title': 'This browser cannot show a visit',
  'trouble.UNSUPPORTED.steps': [
    'Open the visit again in Chrome, or on an iPhone in Safari.',
    'Did you open it inside another app, WhatsApp or Facebook for instance? Open it ' +
      'in the browser instead.',
    'Or use another phone or computer.',
  ],
  'trouble.INSECURE.title': 'This address is not safe for a visit',
  'trouble.INSECURE.steps': [
    'Open the visit again from the message, the app or the page where you found it.',
    'The address must begin with https.',
    'Does it still not work? Please phone the hospital.',
  ],

  'call.title': {PATIENT: 'Your visit', DOCTOR: 'The visit', STAFF: 'The visit'},
  'call.CONNECTING': 'You are being connected …',
  'call.waiting': {
    PATIENT: 'You are in. Please wait for the doctor. Stay on this page.',
    DOCTOR: 'You are in. Waiting for the patient.',
    STAFF: 'You are in. Nobody else is here yet.',
  },
  'call.together': ({who}) => `You are connected with ${who}.`,
  'call.silent': ({who}) => `Here is ${who}, without camera and microphone.`,
  'call.no-picture': ({who}) => `No picture of ${who} is coming. You may still hear each other.`,
  'call.left': ({who}) => `Gone for the moment: ${who}. Please stay.`,
  'call.crowd': ({who}) => `Also here: ${who}.`,
  'call.LOST': 'The connection is lost. We connect you again. Please stay.',
  'call.WEAK': 'The connection is weak. Please stay.',
  'call.BLOCKED':
    'Your network lets no picture through. Try mobile data instead of Wi-Fi, or another Wi-Fi.',
  'call.DOWN': 'The video does not work right now. We keep trying. Please stay.',
  'call.muted': 'Your microphone is off. Nobody hears you.',
  'call.hidden': 'Your camera is off. Nobody sees you.',
  'call.on': 'on',
  'call.off': 'off',
  'call.listener': {
    PATIENT: 'The doctor cannot see or hear you.',
    DOCTOR: 'The patient cannot see or hear you.',
    STAFF: 'The others cannot see or hear you.',
  },
  'call.tap': 'Turn the sound on',
  'call.stopped.audio': 'Your microphone has stopped. Press “Microphone”.',
  'call.stopped.video': 'Your camera has stopped. Press “Camera”.',
  'call.no-device': 'That device does not start.',
  'call.leave': 'Leave',
  'call.end': 'End the visit',
  'call.more': 'Change camera or microphone',
  'call.you': 'You',
  'call.picture-of': ({who}) => `Picture of ${who}`,
  'call.remove': ({who}) => `Send out: ${who}`,
  'call.remove-title': ({who}) => `Send out: ${who}?`,
  'call.remove-lead': 'The visit goes on in a new room. Nobody who was sent out can come back.',
  'call.remove-yes': 'Yes, send out',
  'call.remove-no': 'No',
  'call.end-title': 'End the visit for both?',
  'call.end-lead': 'It cannot be opened again.',
  'call.end-yes': 'Yes, end the visit',
  'call.end-no': 'No, go on',
  'call.failed': 'That did not work. Please try once more.',

  'left.title': 'You have left the visit',
  'left.lead': 'You can go back in as long as the visit is open. Otherwise close this page.',
  'left.back': 'Go back in',

  'elsewhere.title': 'The visit is open somewhere else',
  'elsewhere.lead': 'You opened it in another window or on another device.',
  'elsewhere.here': 'Go on here',

  'full.title': 'Two people are in this visit already',
  'full.lead': 'A visit is for two. Please try again when one of them has left.',

  'refused.title': 'The video room does not let you in',
  'refused.lead': 'Please try again. Does it still not work? Please phone the hospital.',

  'down.title': 'The video does not work right now',
  'down.lead': 'You did nothing wrong, and your appointment is not lost.',
  'down.stay': 'Stay on this page. We keep trying, and it goes on by itself.',
  'down.phone': {
    PATIENT: 'Does it take longer than five minutes? Please phone the hospital.',
    DOCTOR:
      'Does it take longer than five minutes? Please phone the patient. Hospital IT has been told.',
    STAFF: 'Does it take longer than five minutes? Please phone both. Hospital IT has been told.',
  },

  'removed.title': 'You are not in this visit any more',
  'removed.lead': 'The doctor has sent you out. Is this a mistake? Please phone the hospital.',

  'closed.title': 'This visit is over',
  'closed.lead':
    'Its time has passed. Did you miss it? Please phone the hospital, or book a new one.',

  'ended.COMPLETED.title': {
    PATIENT: 'The visit has ended. Take care!',
    DOCTOR: 'The visit has ended',
    STAFF: 'The visit has ended',
  },
  'ended.CANCELLED.title': 'This visit was cancelled',
  'ended.NO_SHOW.title': 'This visit did not take place',
  'ended.COMPLETED.lead': 'You can close this page.',
  'ended.CANCELLED.lead': 'Do you still need one? Please phone the hospital, or book a new one.',
  'ended.NO_SHOW.lead': 'Do you still need one? Please phone the hospital, or book a new one.',

  'moved.announce': 'Zoom does not work. The visit goes on here.',
  'moved.tab': 'Please come back here',
  'link.lost': 'No connection to the hospital. We keep trying.',
};
