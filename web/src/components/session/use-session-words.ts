import { useTranslation } from 'react-i18next';
import type { Session } from '@/lib/api/types';
import { dayOf } from '@/lib/format';

/** The words a session is described with; a kind this page does not know yet is shown by its own name. */
export function useSessionWords() {
  const { t, i18n } = useTranslation();
  const known = (group: string, id: string) => t(`${group}.${id}` as 'type.mixed', { defaultValue: id });
  return {
    type: (id: string) => known('type', id),
    difficulty: (id: string) => known('difficulty', id),
    language: (code: string) => known('language', code),
    when: (iso: string) => {
      const day = dayOf(iso, new Date(), i18n.language);
      return day.kind === 'date' ? day.date : t(`day.${day.kind}`, { time: day.time });
    },
  };
}

/** Where a click on a session leads: on with it while it is open, to its report once it has ended. */
export function sessionTarget(session: Session) {
  const params = { sessionId: session.id };
  if (session.status === 'created' && !session.consentGiven) return { to: '/practice/$sessionId/check', params } as const;
  if (session.status === 'created' || session.status === 'in_progress') return { to: '/practice/$sessionId/room', params } as const;
  return { to: '/sessions/$sessionId', params } as const;
}
