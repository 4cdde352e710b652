import type { Stage } from './room-state';

export type RoomCommand = 'done' | 'resume' | 'repeat' | 'type' | 'mute' | 'think' | 'pause' | 'captions' | 'help' | 'send' | 'voice';

export interface KeyStroke {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
  /** Where the focus is: a place to write, another control, or neither. */
  focus: 'text' | 'control' | 'none';
}

export interface KeyContext {
  stage: Stage['name'];
  typing: boolean;
  /** Letters can be turned off, for those who speak to their computer or type by accident. */
  letters: boolean;
}

const letters: Record<string, RoomCommand> = { KeyR: 'repeat', KeyT: 'type', KeyM: 'mute', KeyH: 'think', KeyC: 'captions' };
const live = new Set<Stage['name']>(['speaking', 'listening', 'thinking', 'paused']);
/** What needs no line: writing waits in the page, and captions are its own. */
const withoutLine = new Set<RoomCommand>(['type', 'captions']);
const waiting = new Set<Stage['name']>(['connecting', 'reconnecting']);

/** What a key means now, or null. A held key means nothing twice. */
export function commandFor(stroke: KeyStroke, context: KeyContext): RoomCommand | null {
  if (stroke.repeat || stroke.altKey) return null;
  if (stroke.key === 'Enter' && (stroke.ctrlKey || stroke.metaKey)) return context.typing && stroke.focus === 'text' ? 'send' : null;
  if (stroke.ctrlKey || stroke.metaKey) return null;
  if (stroke.key === 'Escape') return context.typing ? 'voice' : null;
  if (stroke.focus === 'text') return null;
  if (stroke.key === ' ') return stroke.focus === 'none' ? spaceCommand(context.stage) : null;
  if (stroke.key === '?') return 'help';
  return context.letters ? letterCommand(stroke.code, context.stage) : null;
}

function spaceCommand(stage: Stage['name']): RoomCommand | null {
  if (stage === 'listening') return 'done';
  return stage === 'paused' ? 'resume' : null;
}

function letterCommand(code: string, stage: Stage['name']): RoomCommand | null {
  const command = code === 'KeyP' ? (stage === 'paused' ? 'resume' : 'pause') : (letters[code] ?? null);
  if (command === null || live.has(stage)) return command;
  return waiting.has(stage) && withoutLine.has(command) ? command : null;
}

/** What kind of place has the focus. */
export function focusKind(element: Element | null): KeyStroke['focus'] {
  if (!element) return 'none';
  if (element.matches('input:not([type=checkbox],[type=radio],[type=range]), textarea, select, [contenteditable=true]')) return 'text';
  return element.closest('button, a[href], input, summary, [role=button], dialog') ? 'control' : 'none';
}
