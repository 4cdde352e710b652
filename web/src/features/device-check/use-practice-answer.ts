import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CapturedFrame } from '@/audio/frame-cutter';
import { meterLevel } from '@/audio/level';
import { wireRate } from '@/audio/protocol';
import { toWav } from '@/audio/wav';
import { upload } from '@/lib/api/client';
import type { Transcription } from '@/lib/api/types';
import type { Sound } from './use-sound';

const framesPerSecond = 50;
const answerSeconds = 20;
const shortestSeconds = 0.8;

export interface Recording {
  file: Blob;
  seconds: number;
  levels: number[];
  frames: CapturedFrame[];
}

function recordingOf(frames: CapturedFrame[]): Recording {
  return { file: toWav(frames.map((frame) => frame.samples), wireRate), seconds: frames.length / framesPerSecond, levels: frames.map((frame) => meterLevel(frame.rms)), frames };
}

/** Records one answer in the page, has it recognised in the language it is given in, and forgets it on leaving. */
export function usePracticeAnswer(sound: Sound, language: string, longestSeconds = answerSeconds) {
  const [recording, setRecording] = useState<Recording | null>(null);
  const [seconds, setSeconds] = useState<number | null>(null);
  const [tooShort, setTooShort] = useState(false);
  const stopRef = useRef<(() => void) | null>(null);
  const reading = useMutation({ mutationFn: (file: Blob) => upload<Transcription>(`/api/voice/transcribe?language=${language}`, 'audio', file, 'answer.wav') });
  useEffect(() => () => stopRef.current?.(), []);

  function start() {
    const microphone = sound.microphone.current;
    if (!microphone) return;
    const frames: CapturedFrame[] = [];
    reading.reset();
    setRecording(null);
    setTooShort(false);
    setSeconds(0);
    const unsubscribe = microphone.frames.subscribe((frame) => {
      frames.push(frame);
      if (frames.length % framesPerSecond === 0) setSeconds(frames.length / framesPerSecond);
      if (frames.length >= longestSeconds * framesPerSecond) stopRef.current?.();
    });
    stopRef.current = () => {
      unsubscribe();
      stopRef.current = null;
      setSeconds(null);
      if (frames.length < shortestSeconds * framesPerSecond) return setTooShort(true);
      const made = recordingOf(frames);
      setRecording(made);
      reading.mutate(made.file);
    };
  }

  return { seconds, recording, tooShort, reading, start, stop: () => stopRef.current?.() };
}
