import { useMutation } from '@tanstack/react-query';
import { post } from '@/lib/api/client';

const key = 'vivavoce.sent-link';

/** Where the last link went: it outlives a reload, and no address stands in the page's own. */
export interface SentLink {
  email: string;
  validMinutes: number;
  returnTo?: string;
}

export function sentLink(): SentLink | null {
  const stored = sessionStorage.getItem(key);
  return stored ? (JSON.parse(stored) as SentLink) : null;
}

export function useLinkRequest() {
  return useMutation({
    mutationFn: ({ email, returnTo }: { email: string; returnTo?: string }) => post<{ email: string; validMinutes: number }>('/api/sign-in/link', { email, returnTo }),
    onSuccess: (sent, { returnTo }) => sessionStorage.setItem(key, JSON.stringify({ ...sent, returnTo } satisfies SentLink)),
  });
}
