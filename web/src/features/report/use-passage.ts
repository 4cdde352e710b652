import { useCallback, useState } from 'react';
import type { Passage } from './highlight';

/** The passage a reader asked to see, and where they were when they did. */
export function usePassage() {
  const [active, setActive] = useState<Passage | null>(null);
  const [origin, setOrigin] = useState<HTMLElement | null>(null);

  const show = useCallback((passage: Passage) => {
    setOrigin(document.activeElement instanceof HTMLElement ? document.activeElement : null);
    setActive({ ...passage });
  }, []);
  const back = useCallback(() => {
    origin?.scrollIntoView({ block: 'center' });
    origin?.focus({ preventScroll: true });
    setOrigin(null);
  }, [origin]);

  return { active, show, back, away: origin !== null };
}
