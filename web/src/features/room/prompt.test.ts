import { expect, it } from 'vitest';
import { latestPrompt } from './prompt';
import { openingState, type Line, type SpokenReply } from './room-state';

let sequence = 0;
const said = (speaker: Line['speaker'], text: string): Line => ({ sequence: sequence++, speaker, text, at: 0, interrupted: false });
const speaking = (...texts: string[]): SpokenReply => ({ reply: 1, at: 0, playedMs: 1_500, sentences: texts.map((text, index) => ({ index, text, startMs: index * 1_000 })) });

it('is the question at the end of a greeting', () => {
  expect(latestPrompt({ ...openingState, lines: [said('interviewer', 'Hello. I am Arjun. How does your day look?')] })).toBe('How does your day look?');
});

it('stays the question when the words were not understood', () => {
  const lines = [said('interviewer', 'How does your day look?'), said('interviewer', 'I did not catch that. Please say it again.')];
  expect(latestPrompt({ ...openingState, lines })).toBe('How does your day look?');
});

it('is nothing that was answered already', () => {
  const lines = [said('interviewer', 'How are you?'), said('candidate', 'Well.')];
  expect(latestPrompt({ ...openingState, lines })).toBe('');
});

it('grows with what has been heard, not with what is still to come', () => {
  expect(latestPrompt({ ...openingState, spoken: [speaking('Welcome.', 'I am Arjun.', 'Shall we?')] })).toBe('I am Arjun.');
});
