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
    let lastTop = element.scrollTop;
    // Only a reader moves up; a list that grew or a font that arrived only moves the end away.
    const onScroll = () => {
      const near = element.scrollHeight - element.scrollTop - element.clientHeight < nearPixels;
      if (near) setAtEnd(true);
      else if (element.scrollTop < lastTop - 1) setAtEnd(false);
      lastTop = element.scrollTop;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (!element || !atEnd) return;
    const observer = new ResizeObserver(() => (element.scrollTop = element.scrollHeight));
    observer.observe(element);
    if (element.lastElementChild) observer.observe(element.lastElementChild);
    return () => observer.disconnect();
  }, [atEnd]);

  return { scroller, atEnd, goToEnd };
}
