import { type Backstep, earlyValue, type View } from '../../store';

/** The lowest and the highest pitch in Hz, four octaves apart. */
const LOWEST = 110;
const HIGHEST = 1760;

/** How loud, of 1; and how long a tone stays after the last change, in ms. */
const LOUDNESS = 0.06;
const STAY = 200;

/** Time constants in seconds: for the start, for the way from pitch to pitch, and for the end. */
const SOFTLY = { start: 0.03, glide: 0.04, end: 0.06 };

/**
 * The pitch of an error in Hz, on a logarithmic scale: an octave for each factor of 16, from
 * 1760 Hz at 1 and above down to 110 Hz at 1/65,536 and below.
 */
export const pitchOf = (error: number): number =>
  Math.max(LOWEST, Math.min(HIGHEST, HIGHEST * error ** (1 / 4)));

type Voice = { sing(pitch: number): void; wake(): void; close(): void };

/** One tone that is silent until it is given a pitch. */
function voiceOf(context: AudioContext): Voice {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.type = 'triangle';
  gain.gain.value = 0;
  oscillator.connect(gain).connect(context.destination);
  oscillator.start();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sounds = false;
  const hush = () => {
    sounds = false;
    gain.gain.setTargetAtTime(0, context.currentTime, SOFTLY.end);
  };
  return {
    sing(pitch) {
      const now = context.currentTime;
      if (sounds) oscillator.frequency.setTargetAtTime(pitch, now, SOFTLY.glide);
      else {
        // Not up or down from where the last tone ended.
        oscillator.frequency.setValueAtTime(pitch, now);
        gain.gain.setTargetAtTime(LOUDNESS, now, SOFTLY.start);
      }
      sounds = true;
      clearTimeout(timer);
      timer = setTimeout(hush, STAY);
    },
    wake() {
      if (context.state === 'suspended') void context.resume();
    },
    close() {
      clearTimeout(timer);
      void context.close();
    },
  };
}

/**
 * Lets a quiet tone follow the error while a number is dragged or rounds go by. Only who has
 * switched it on fetches this. Returns the undo.
 */
export function bindSound(app: Backstep, page: Window): () => void {
  let voice: Voice | null = null;
  /** Browsers let a page sound only from what the reader does: a switch, a press, a key. */
  const wake = () => {
    voice ??= voiceOf(new AudioContext());
    voice.wake();
  };
  let last = stateOf(app.view());
  const unwatch = app.watch((view) => {
    const now = stateOf(view);
    const { error, round } = last;
    last = now;
    if (!voice || now.error === null || now.error === error) return;
    const { pull, work } = app.store.getState();
    if (pull || work || now.round !== round) voice.sing(pitchOf(now.error));
  });
  const listening = new AbortController();
  for (const gesture of ['pointerdown', 'pointerup', 'keydown']) {
    page.addEventListener(gesture, wake, { signal: listening.signal, capture: true });
  }
  // The switch was such a press.
  if (page.navigator.userActivation?.hasBeenActive) wake();
  return () => {
    unwatch();
    listening.abort();
    voice?.close();
  };
}

/** A class that is to work the error out does not hear it either. */
const stateOf = (view: View) => ({ error: earlyValue(view, 'E_total'), round: view.round });
