import { useEffect, useRef, useState } from 'react';
import type { Turn } from '@/lib/api/types';
import { afterWord, isOver, isWhole, waitBefore, wholeTurn, wordsOf, type Position } from './playback';
import { SampleVoice } from './sample-voice';

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A line that is said aloud: how long one of its words takes, and whether its sound is over. */
interface Aloud {
  turn: number;
  run: number;
  wordMs: number;
  done: boolean;
}

/** Plays the turns as they were spoken; `aloud` lets the interviewer be heard where there is a voice. */
export function usePlayback(turns: Turn[], language: string, aloud: boolean) {
  const [at, setAt] = useState<Position>(() => wholeTurn(turns, 0));
  const [playing, setPlaying] = useState(false);
  /** Counts the times it was started somewhere, so that a line can be said again. */
  const [run, setRun] = useState(0);
  const [heard, setHeard] = useState<Aloud | null>(null);
  const voice = useRef<SampleVoice | null>(null);
  const turnNow = at.turn;
  const line = turns[turnNow];
  const over = isOver(turns, at);
  const running = playing && !over;
  const sounding = running && aloud && line?.speaker === 'interviewer';
  const sound = heard?.turn === turnNow && heard.run === run ? heard : null;

  useEffect(() => () => voice.current?.close(), []);

  useEffect(() => {
    if (!sounding || !line) return;
    let current = true;
    const tell = (wordMs: number, done: boolean) => current && setHeard({ turn: turnNow, run, wordMs, done });
    voice.current ??= new SampleVoice();
    const speaker = voice.current;
    const words = Math.max(1, wordsOf(line.text).length);
    speaker.speak(line.text, language, () => tell(0, true)).then(
      (length) => length !== null && tell(length / words, false),
      // Without a voice the line is read.
      () => tell(0, true),
    );
    return () => {
      current = false;
      speaker.stop();
    };
  }, [sounding, line, language, turnNow, run]);

  useEffect(() => {
    if (!running) return;
    const whole = isWhole(turns, at);
    // While the voice speaks, its end leads on to the next turn, not the clock.
    if (sounding && (!sound || (whole && !sound.done))) return;
    const next = still() && !whole ? wholeTurn(turns, at.turn) : afterWord(turns, at);
    const wait = sounding && sound && !whole && !sound.done ? sound.wordMs : waitBefore(turns, at);
    const timer = setTimeout(() => setAt(next), wait);
    return () => clearTimeout(timer);
  }, [running, sounding, sound, at, turns]);

  function goTo(turn: number, from: 'its words' | 'its end') {
    const wanted = Math.max(0, Math.min(turns.length - 1, turn));
    setRun(run + 1);
    setAt(from === 'its words' ? { turn: wanted, words: 0 } : wholeTurn(turns, wanted));
  }

  return {
    at,
    over,
    playing: running,
    play: () => {
      // From the end, from the beginning.
      goTo(over ? 0 : turnNow, 'its words');
      setPlaying(true);
    },
    pause: () => {
      setPlaying(false);
      goTo(turnNow, 'its end');
    },
    jump: (turn: number) => goTo(turn, running ? 'its words' : 'its end'),
  };
}
