import { useTranslation } from 'react-i18next';
import type { Session } from '@/lib/api/types';
import { dayOf } from '@/lib/format';

/** The words a session is described with; a kind this page does not know yet is shown by the name the server gives it. */
export function useSessionWords() {
  const { t, i18n } = useTranslation('app');
  const known = (group: 'type' | 'difficulty' | 'language' | 'interviewer', id: string, name = id) =>
    t(`${group}.${id}` as 'type.mixed', { defaultValue: name });
  const when = (iso: string, group: 'day' | 'dayWithin') => {
    const day = dayOf(iso, new Date(), i18n.language);
    return day.kind === 'date' ? day.date : t(`${group}.${day.kind}`, { time: day.time });
  };
  return {
    type: (id: string, name?: string) => known('type', id, name),
    difficulty: (id: string, name?: string) => known('difficulty', id, name),
    language: (code: string, name?: string) => known('language', code, name),
    interviewer: (id: string, name: string) => known('interviewer', id, name),
    minutes: (count: number) => t('minutes', { count }),
    when: (iso: string) => when(iso, 'day'),
    /** The same inside a sentence. */
    whenWithin: (iso: string) => when(iso, 'dayWithin'),
  };
}

/** Where a click on a session leads: on with it while it is open, to its report once it has ended. */
export function sessionTarget(session: Session) {
  const params = { sessionId: session.id };
  if (session.status === 'created' && !session.consentGiven) return { to: '/practice/$sessionId/check', params } as const;
  if (session.status === 'created' || session.status === 'in_progress') return { to: '/practice/$sessionId/room', params } as const;
  return { to: '/sessions/$sessionId', params } as const;
}
