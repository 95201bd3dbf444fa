import type { model as ko } from '../ko/model.ts';

const count = (n: number) => n.toLocaleString('en');

export const model: typeof ko = {
  title: 'Your own model',
  lead: 'You can connect a language model of your own that reads a note and suggests cards. Any OpenAI-compatible address will do. Everything works without one.',
  off: 'Off. Your notes stay on this device.',
  on: (host, model) => `On. Asks ${model} at ${host}.`,
  whatTitle: 'What leaves this device?',
  what: [
    'What is sent: the text of the one note that is open, or the passage you selected in it. With it go the name of the model, your key and the app’s fixed instructions.',
    'What is not: other notes, cards, your review log, pictures, file names.',
    'When: once each time you press “Ask the model” and then “Send” on the notes screen. At no other time.',
    'To whom: the one address below. What becomes of the text there is up to their terms.',
    'The key is stored in this browser only, unencrypted, and in no backup.',
  ],
  address: 'Address',
  addressHint: 'Such as https://api.openai.com/v1, or http://localhost:11434/v1 for a model on this machine.',
  name: 'Model name',
  key: 'Key',
  keyHint: 'Leave it empty where none is needed.',
  connect: 'Turn on',
  change: 'Change',
  forget: 'Erase',
  saidConnected: 'Saved.',
  saidForgotten: 'Address and key are erased.',
  failed: (detail) => `That could not be saved. (${detail})`,
  nameMissing: 'Enter the name of a model.',
  addressFaults: {
    'not-an-address': 'Enter an address that begins with https://.',
    insecure:
      'Over plain http your text and key would travel unencrypted. Use an https address; http is for this machine (localhost) only.',
    'has-password': 'Leave name and password out of the address, and put the key into its field.',
  },

  ask: 'Ask the model',
  askShort: 'Model',
  askTitle: 'Ask the model?',
  askWhat: (n, isWhole) =>
    `This sends ${isWhole ? 'the text of this note' : 'the selected passage'}, ${count(n)} characters. Nothing else leaves.`,
  askWhere: (host, model) => `To: ${host} · ${model}`,
  askThen: 'Its answer comes in as suggestions. Only those you accept are saved.',
  send: 'Send',
  again: 'Send again',
  waiting: 'Waiting for the model',
  stop: 'Stop',
  saidSuggested: (n) => (n === 1 ? 'The model suggested 1 card' : `The model suggested ${count(n)} cards`),
  faults: {
    off: 'No model is connected. Connect one in Settings.',
    'bad-address': 'The stored address cannot be used. Mend it in Settings.',
    'too-long': (most) =>
      `At most ${count(most)} characters can be sent at once. Select a passage in the note and ask about that.`,
    'refused-key': 'The key was refused. Check it in Settings.',
    'not-found': 'There is no such model at that address. Check the address and the name of the model.',
    'too-many-requests': 'It takes no more questions now. Check your quota, or send again in a while.',
    'server-error': (status) => `The model’s server had an error (HTTP ${status}).`,
    offline: 'There is no internet connection.',
    unreachable: 'It could not be reached. Check that it is running and that it accepts requests from browsers (CORS).',
    'timed-out': 'No answer came in three minutes, so it was given up. Try a shorter passage.',
    'too-large': 'The answer was too long to be read.',
    stopped: 'Stopped.',
    'not-json': 'The model answered with something other than cards. Send again, or try another model.',
    'wrong-shape': 'The model’s answer does not have the agreed shape. Send again, or try another model.',
    'no-cards': 'There is no new card worth having in the model’s answer.',
  },
};
