import type { SoundQuality } from './sound-quality';

export type Hearing = 'well' | 'partly' | 'badly';
export type Advice = 'fine' | 'closer' | 'softer' | 'quieter' | 'headset' | 'pace' | 'weak' | 'typing';

/** What would help, the most useful first; typing is always one of the ways. */
export function adviceOn(hearing: Hearing, sound: Pick<SoundQuality, 'level' | 'background'>, low: boolean): Advice[] {
  const advice: Advice[] = [];
  if (sound.level === 'quiet') advice.push('closer');
  if (sound.level === 'clipping') advice.push('softer');
  if (sound.background === 'loud') advice.push('quieter');
  if (hearing !== 'well' || sound.background === 'some' || sound.background === 'loud') advice.push('headset');
  if (hearing !== 'well') advice.push('pace');
  if (hearing !== 'well' && low) advice.push('weak');
  if (hearing === 'well' && advice.length === 0) advice.push('fine');
  return [...advice, 'typing'];
}
