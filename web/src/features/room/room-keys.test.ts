// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { commandFor, focusKind, type KeyContext, type KeyStroke } from './room-keys';

const press = (key: string, over: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  code: key.length === 1 && /[a-z]/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false, metaKey: false, altKey: false, repeat: false, focus: 'none', ...over,
});
const room = (over: Partial<KeyContext> = {}): KeyContext => ({ stage: 'listening', typing: false, letters: true, ...over });

describe('space', () => {
  it('ends an answer only while listening', () => {
    expect(commandFor(press(' '), room())).toBe('done');
    for (const stage of ['speaking', 'thinking', 'connecting', 'reconnecting', 'ended'] as const) expect(commandFor(press(' '), room({ stage }))).toBeNull();
  });

  it('goes on after a pause', () => {
    expect(commandFor(press(' '), room({ stage: 'paused' }))).toBe('resume');
  });

  it('means nothing when held, on a control, or while writing', () => {
    expect(commandFor(press(' ', { repeat: true }), room())).toBeNull();
    expect(commandFor(press(' ', { focus: 'control' }), room())).toBeNull();
    expect(commandFor(press(' ', { focus: 'text' }), room())).toBeNull();
  });
});

describe('letters', () => {
  it('have one meaning each', () => {
    expect(['r', 't', 'm', 'p', 'c'].map((key) => commandFor(press(key), room()))).toEqual(['repeat', 'type', 'mute', 'pause', 'captions']);
    expect(commandFor(press('p'), room({ stage: 'paused' }))).toBe('resume');
  });

  it('can be turned off, and then only letters are', () => {
    expect(['r', 't', 'm', 'p', 'c'].map((key) => commandFor(press(key), room({ letters: false })))).toEqual([null, null, null, null, null]);
    expect(commandFor(press(' '), room({ letters: false }))).toBe('done');
    expect(commandFor(press('?'), room({ letters: false }))).toBe('help');
  });

  it('are left to the browser with Ctrl, Alt or while writing', () => {
    expect(commandFor(press('r', { ctrlKey: true }), room())).toBeNull();
    expect(commandFor(press('m', { altKey: true }), room())).toBeNull();
    expect(commandFor(press('r', { focus: 'text' }), room({ typing: true }))).toBeNull();
  });

  it('that need no line work while it is down', () => {
    const meanings = (stage: KeyContext['stage']) => ['r', 't', 'm', 'p', 'c'].map((key) => commandFor(press(key), room({ stage })));
    expect(meanings('reconnecting')).toEqual([null, 'type', null, null, 'captions']);
    expect(meanings('replaced')).toEqual([null, null, null, null, null]);
  });

  it('do nothing before and after the interview', () => {
    expect(commandFor(press('p'), room({ stage: 'ended' }))).toBeNull();
  });
});

describe('the typing box', () => {
  it('sends with Ctrl or Cmd and Enter', () => {
    expect(commandFor(press('Enter', { ctrlKey: true, focus: 'text' }), room({ typing: true }))).toBe('send');
    expect(commandFor(press('Enter', { metaKey: true, focus: 'text' }), room({ typing: true }))).toBe('send');
    expect(commandFor(press('Enter', { focus: 'text' }), room({ typing: true }))).toBeNull();
  });

  it('goes back to voice with Escape, even from inside', () => {
    expect(commandFor(press('Escape', { focus: 'text' }), room({ typing: true }))).toBe('voice');
    expect(commandFor(press('Escape'), room())).toBeNull();
  });
});

it('knows a place to write from a control', () => {
  document.body.innerHTML = '<textarea></textarea><button><i></i></button><input type="checkbox"><main></main>';
  const kinds = ['textarea', 'i', 'input', 'main'].map((tag) => focusKind(document.querySelector(tag)));
  expect(kinds).toEqual(['text', 'control', 'control', 'none']);
});
