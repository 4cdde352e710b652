import { expect, it } from 'vitest';
import { sessionQuery, sessionSearch } from './session-search';

it('keeps what a list can be narrowed down to and nothing else', () => {
  expect(sessionSearch({ text: '  nurse ', type: 'mixed', difficulty: 'brutal', state: 'pending', kind: 'other', from: '2026-11-01', to: 'soon', more: 1 })).toEqual({
    text: 'nurse', type: 'mixed', state: 'pending', from: '2026-11-01',
  });
  expect(sessionSearch({ text: 2026 })).toEqual({ text: '2026' });
});

it('asks the server for whole days of the reader’s own zone', () => {
  const query = new URLSearchParams(sessionQuery({ from: '2026-11-01', to: '2026-11-01', state: 'pending', kind: 'redo' }));
  expect(new Date(query.get('before') ?? '').getTime() - new Date(query.get('from') ?? '').getTime()).toBe(86_400_000);
  expect(new Date(query.get('from') ?? '').getHours()).toBe(0);
  expect([query.get('outcome'), query.get('report'), query.get('redo')]).toEqual(['valid', 'false', 'true']);
});
