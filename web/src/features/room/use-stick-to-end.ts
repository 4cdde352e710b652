import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const nearPixels = 32;

/** Keeps a growing list at its end, unless the reader has scrolled back. */
export function useStickToEnd(changed: unknown) {
  const scroller = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const goToEnd = () => {
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
    setAtEnd(true);
  };

  useLayoutEffect(() => {
    if (atEnd && scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, [changed, atEnd]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = () => setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight < nearPixels);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, []);

  return { scroller, atEnd, goToEnd };
}
