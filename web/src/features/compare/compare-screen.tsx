import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { GitCompareArrows } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { ErrorNotice, Notice, Skeleton } from '@/components/ui/states';
import { comparison, reportedSessions } from '@/lib/api/queries';
import type { Session } from '@/lib/api/types';
import { ComparisonView } from './comparison-view';

const route = getRouteApi('/app/compare');

export function CompareScreen() {
  const { t } = useTranslation('practice');
  const sessions = useQuery(reportedSessions);
  return (
    <>
      <h1>{t('compare.title')}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t('compare.subtitle')}</p>
      {sessions.isPending ? (
        <Skeleton lines={8} />
      ) : sessions.isError ? (
        <ErrorNotice error={sessions.error} title={t('compare.error')} retry={() => void sessions.refetch()} />
      ) : (
        <Chosen sessions={sessions.data.sessions} />
      )}
    </>
  );
}

const id = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

function Chosen({ sessions }: { sessions: Session[] }) {
  const { t } = useTranslation('practice');
  const asked = route.useSearch();
  const search = { a: id(asked.a), b: id(asked.b) };
  // The newest one and the one before it, unless the address says otherwise.
  const b = search.b ?? sessions.find((other) => other.id !== search.a)?.id;
  const a = search.a ?? sessions.filter((other) => other.id !== b)[0]?.id;
  if (!a || !b) {
    return (
      <Card>
        <Notice
          icon={GitCompareArrows}
          title={t('compare.empty')}
          action={
            <Link to="/sessions" className={buttonClass('secondary')}>
              {t('compare.sessions')}
            </Link>
          }
        >
          {t('compare.emptyNote')}
        </Notice>
      </Card>
    );
  }
  return <Pair a={a} b={b} sessions={sessions} />;
}

/** The two that are chosen, whether or not they are among those that are offered: one question answered again is not. */
function Pair({ a, b, sessions }: { a: string; b: string; sessions: Session[] }) {
  const { t } = useTranslation('practice');
  const words = useSessionWords();
  const navigate = useNavigate();
  const found = useQuery(comparison(a, b));
  const name = (session: Session) =>
    [session.jobTitle, session.redo ? t('compare.redo') : words.difficulty(session.difficulty), words.when(session.startTime ?? session.createdAt)].join(' · ');
  const pick = (side: 'a' | 'b', value: string, other: string) => {
    const chosen = found.data?.[side].session;
    return (
      <Field label={t(side === 'a' ? 'compare.earlier' : 'compare.later')} className="min-w-0">
        {(field) => (
          <Select {...field} value={value} onChange={(event) => void navigate({ to: '/compare', search: { a, b, [side]: event.target.value } })}>
            {!sessions.some((session) => session.id === value) && <option value={value}>{chosen ? name(chosen) : t('compare.another')}</option>}
            {sessions
              .filter((session) => session.id !== other)
              .map((session) => (
                <option key={session.id} value={session.id}>
                  {name(session)}
                </option>
              ))}
          </Select>
        )}
      </Field>
    );
  };
  return (
    <>
      <div className="mb-5 grid gap-3 md:grid-cols-2">
        {pick('a', a, b)}
        {pick('b', b, a)}
      </div>
      {found.isPending ? (
        <Skeleton lines={8} />
      ) : found.isError ? (
        <ErrorNotice error={found.error} title={t('compare.error')} retry={() => void found.refetch()} />
      ) : (
        <ComparisonView found={found.data} />
      )}
    </>
  );
}
