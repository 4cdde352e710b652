import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { ScreenPending } from './screen-states';

/** After each navigation the new screen's heading takes the focus, so that a screen reader says where it is. */
function useFocusOnNavigation() {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (last.current !== undefined && path !== last.current) {
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    }
    last.current = path;
  }, [path]);
}

export function Root() {
  useFocusOnNavigation();
  return (
    <Suspense fallback={<ScreenPending />}>
      <Outlet />
    </Suspense>
  );
}
