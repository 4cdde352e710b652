import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, put, read } from '@/lib/api/client';
import { guides, type Guide, type WrittenGuide } from '@/lib/api/guides';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

const pause = 900;

/**
 * A guide while it is edited. What is typed is stored after a short pause, always on the revision it was made on; when somebody else was
 * faster nothing is overwritten until a person has decided.
 */
export function useGuideDraft(opened: Guide) {
  const queries = useQueryClient();
  const [stored, setStored] = useState(opened);
  const [content, setContent] = useState(opened.content);
  const [state, setState] = useState<SaveState>('saved');
  const [error, setError] = useState<unknown>(null);
  const [newer, setNewer] = useState<Guide | null>(null);
  const now = useRef({ stored, content, running: null as Promise<boolean> | null });

  const take = useCallback(
    (guide: Guide, replace: boolean) => {
      now.current.stored = guide;
      setStored(guide);
      if (replace) {
        now.current.content = guide.content;
        setContent(guide.content);
      }
      void queries.invalidateQueries({ queryKey: guides.queryKey, exact: true });
    },
    [queries],
  );

  const store = useCallback(async (): Promise<boolean> => {
    const sent = now.current.content;
    setState('saving');
    try {
      const guide = await put<Guide>(`/api/guides/${now.current.stored.id}/draft`, { revision: now.current.stored.revision, content: sent });
      take(guide, false);
      setError(null);
      if (now.current.content !== sent) return await store();
      setState('saved');
      return true;
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.kind === 'guide-changed') {
        setNewer(await read<Guide>(`/api/guides/${now.current.stored.id}`).catch(() => null));
        setState('conflict');
      } else {
        setError(failure);
        setState('failed');
      }
      return false;
    }
  }, [take]);

  /** Stores what is not stored yet; false when that did not work. */
  const flush = useCallback((): Promise<boolean> => {
    now.current.running ??= store().finally(() => (now.current.running = null));
    return now.current.running;
  }, [store]);

  useEffect(() => {
    if (state !== 'waiting') return;
    const timer = setTimeout(() => void flush(), pause);
    return () => clearTimeout(timer);
  }, [state, content, flush]);

  const change = useCallback((next: WrittenGuide) => {
    now.current.content = next;
    setContent(next);
    setState((before) => (before === 'conflict' || before === 'saving' ? before : 'waiting'));
  }, []);

  /** Goes on with what the server has, or has just answered. */
  const accept = useCallback(
    (guide: Guide) => {
      take(guide, true);
      setNewer(null);
      setError(null);
      setState('saved');
    },
    [take],
  );

  /** Goes on with what stands here, over what somebody else wrote. */
  const insist = useCallback(() => {
    if (newer) now.current.stored = newer;
    setNewer(null);
    void flush();
  }, [newer, flush]);

  return { stored, content, state, error, newer, change, flush, accept, insist, unsaved: state !== 'saved' };
}

export type GuideDraft = ReturnType<typeof useGuideDraft>;
