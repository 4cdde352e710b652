import { useEffect, useState } from 'react';

const limit = 8000;

/** The typed answer in the making: it outlives a reload. */
export function useDraft(sessionId: string) {
  const key = `vivavoce.draft.${sessionId}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  useEffect(() => {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  }, [key, text]);
  return { text, setText, limit, clear: () => setText('') };
}

export type Draft = ReturnType<typeof useDraft>;
