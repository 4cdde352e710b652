import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ChevronLeft, Compass } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RedoButton } from '@/practice/redo-button';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { ErrorNotice, Notice, Skeleton } from '@/components/ui/states';
import { ApiProblem } from '@/lib/api/client';
import type { Attempts } from '@/lib/api/practice-types';
import { attempts } from '@/lib/api/queries';
import { useRole } from '@/lib/api/use-role';
import { writtenIn } from '@/lib/languages';
import { mayInterview } from '@/lib/roles';
import { AttemptCard } from './attempt-card';
import { AttemptTable } from './attempt-table';
import { useAttemptName } from './use-attempt-name';

const route = getRouteApi('/app/sessions/$sessionId/questions/$question');

export function AttemptsScreen() {
  const { t } = useTranslation('practice');
  const { sessionId, question } = route.useParams();
  const number = /^\d{1,3}$/.test(question) ? Number(question) : 0;
  const found = useQuery({
    ...attempts(sessionId, number),
    refetchInterval: (query) => (query.state.data?.attempts.some(({ session }) => session.reportState === 'pending') ? 1_500 : false),
  });
  if (found.isPending) return <Skeleton lines={8} />;
  if (found.isError) {
    return found.error instanceof ApiProblem && found.error.notFound ? (
      <Notice icon={Compass} title={<h1 className="text-15 leading-6">{t('notFound.title', { ns: 'common' })}</h1>}>
        {t('notFound.note', { ns: 'common' })}
      </Notice>
    ) : (
      <ErrorNotice error={found.error} title={t('attempts.error')} retry={() => void found.refetch()} />
    );
  }
  return <SideBySide found={found.data} />;
}

function SideBySide({ found }: { found: Attempts }) {
  const { t } = useTranslation('practice');
  const interviewing = mayInterview(useRole());
  const nameOf = useAttemptName();
  const all = found.attempts;
  const [chosen, setChosen] = useState<{ before: string; after: string } | null>(null);
  const first = all[0];
  const latest = all.findLast((attempt, index) => index > 0 && attempt.answers.length > 0);
  const before = all.find((attempt) => attempt.session.id === chosen?.before) ?? first;
  const after = all.find((attempt) => attempt.session.id === chosen?.after) ?? latest;
  if (!first || !before) return null;
  const pick = (side: 'before' | 'after') => (
    <Field label={t(`attempts.${side}`)} className="w-full md:w-72">
      {(field) => (
        <Select
          {...field}
          value={(side === 'before' ? before : after)?.session.id}
          onChange={(event) => setChosen({ before: before.session.id, after: after?.session.id ?? before.session.id, [side]: event.target.value })}
        >
          {all.map((attempt, index) => (
            <option key={attempt.session.id} value={attempt.session.id}>
              {nameOf(attempt, index)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
  return (
    <>
      <div className="mb-5 flex items-end justify-between gap-6 max-md:flex-col max-md:items-start max-md:gap-4">
        <div className="min-w-0">
          <p className="text-13 text-ink-2">
            <Link to="/sessions/$sessionId" params={{ sessionId: first.session.id }} className="inline-flex items-center gap-1 hover:text-ink pointer-coarse:min-h-11">
              <ChevronLeft size={16} aria-hidden className="mirrored" />
              {t('attempts.back')}
            </Link>
          </p>
          <h1>{t('attempts.title', { count: all.length })}</h1>
          <p {...writtenIn(found.language)} className="voice mt-2 max-w-[720px] text-quote text-ink-2">
            {found.text}
          </p>
          <Badge className="mt-2">
            <span {...writtenIn(found.language)}>{found.competency}</span>
          </Badge>
        </div>
        {interviewing && (
          <div className="flex flex-col gap-2 max-md:w-full">
            <RedoButton session={first.session} question={first.question} />
          </div>
        )}
      </div>
      {all.length > 2 && (
        <div className="mb-4 flex flex-wrap gap-3">
          {pick('before')}
          {pick('after')}
        </div>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <AttemptCard attempt={before} name={nameOf(before, all.indexOf(before))} language={found.language} />
        {after ? (
          <AttemptCard attempt={after} name={nameOf(after, all.indexOf(after))} language={found.language} />
        ) : (
          <Card className="p-5 text-13 text-ink-2 max-md:p-4">{t('attempts.noneYet')}</Card>
        )}
      </div>
      <p className="mt-4 max-w-[720px] text-13 text-ink-3">{t('attempts.noise')}</p>
      {all.length > 1 && <AttemptTable attempts={all} nameOf={nameOf} />}
    </>
  );
}
