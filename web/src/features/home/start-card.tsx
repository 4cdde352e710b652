import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Mic } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionTarget, useSessionWords } from '@/components/session/use-session-words';
import { Badge } from '@/components/ui/badge';
import { Button, buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { FieldError } from '@/components/ui/field';
import { Orb } from '@/components/ui/orb';
import { ProblemText } from '@/components/ui/problem-text';
import { post } from '@/lib/api/client';
import type { PracticeSummary, Session } from '@/lib/api/types';
import { clockTime, wholeMinutes } from '@/lib/format';
import { writtenIn } from '@/lib/languages';
import { setUpLike } from '@/lib/set-up-draft';

/** What to do now: begin, go on, or begin again like last time. */
export function StartCard({ summary }: { summary: PracticeSummary }) {
  const open = summary.inProgress ?? (summary.latest?.status === 'created' ? summary.latest : null);
  if (open) return <ContinueInterview session={open} />;
  if (summary.latest) return <StartAgain session={summary.latest} priorityFix={summary.priorityFix ?? null} />;
  return <Welcome />;
}

function Frame({ badges, title, note, children }: { badges?: ReactNode; title: string; note: string; children: ReactNode }) {
  return (
    <Card aria-labelledby="start" className="relative grid items-center overflow-hidden p-7 max-md:p-5 md:grid-cols-[1fr_auto] md:py-4">
      <div className="relative z-10">
        {badges && <div className="mb-2.5 flex flex-wrap gap-1.5">{badges}</div>}
        <h2 id="start" className="text-22">
          {title}
        </h2>
        <p className="mt-1 max-w-[500px] text-15 text-ink-2">{note}</p>
        {children}
      </div>
      <Orb shape="listening" pictured className="-me-4 size-[232px] max-lg:hidden" />
    </Card>
  );
}

function SessionBadges({ session }: { session: Session }) {
  const words = useSessionWords();
  return (
    <>
      <Badge tone="accent">{words.difficulty(session.difficulty)}</Badge>
      <Badge>{words.type(session.interviewType)}</Badge>
      <Badge>{words.language(session.language)}</Badge>
    </>
  );
}

const actions = 'mt-5 flex flex-wrap gap-2.5 max-md:*:w-full';

function StartAgain({ session, priorityFix }: { session: Session; priorityFix: PracticeSummary['priorityFix'] | null }) {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: () => post<Session>('/api/practice/sessions', setUpLike(session)),
    onSuccess: (created) => navigate({ to: '/practice/$sessionId/check', params: { sessionId: created.id } }),
  });
  return (
    <Frame
      badges={<SessionBadges session={session} />}
      title={session.jobTitle}
      note={t('start.plan', { count: session.totalQuestions, minutes: wholeMinutes(session.budgetMs) })}
    >
      {priorityFix && (
        <p className="mt-4 max-w-[460px] border-s-2 border-you ps-2.5 text-13 text-ink-2">
          <b className="font-semibold text-ink">{t('start.try')}</b> <span {...writtenIn(priorityFix.language)}>{priorityFix.text}</span>
        </p>
      )}
      <div className={actions}>
        <Button look="primary" size="large" busy={start.isPending} onClick={() => start.mutate()}>
          <Mic size={16} aria-hidden />
          {t('start.start')}
        </Button>
        <Link to="/practice/new" search={{ from: session.id }} className={buttonClass('secondary', 'large')}>
          {t('start.change')}
        </Link>
      </div>
      {start.isError && (
        <div className="mt-3">
          <FieldError>
            <ProblemText error={start.error} otherwise={t('start.failed')} />
          </FieldError>
        </div>
      )}
    </Frame>
  );
}

function ContinueInterview({ session }: { session: Session }) {
  const { t } = useTranslation('home');
  const begun = session.elapsedMs > 0;
  return (
    <Frame
      badges={
        <>
          <Badge tone="you">{t('resume.badge')}</Badge>
          <SessionBadges session={session} />
        </>
      }
      title={session.jobTitle}
      note={begun ? t('resume.note', { elapsed: clockTime(session.elapsedMs), minutes: wholeMinutes(session.budgetMs) }) : t('resume.noteNew')}
    >
      <div className={actions}>
        <Link {...sessionTarget(session)} className={buttonClass('primary', 'large')}>
          <Mic size={16} aria-hidden />
          {t('resume.continue')}
        </Link>
        <Link to="/practice/new" className={buttonClass('secondary', 'large')}>
          {t('resume.new')}
        </Link>
      </div>
    </Frame>
  );
}

function Welcome() {
  const { t } = useTranslation('home');
  return (
    <Frame title={t('welcome.title')} note={t('welcome.note')}>
      <div className={actions}>
        <Link to="/practice/new" className={buttonClass('primary', 'large')}>
          <Mic size={16} aria-hidden />
          {t('welcome.action')}
        </Link>
        <Link to="/sample" className={buttonClass('secondary', 'large')}>
          {t('look.sample')}
        </Link>
      </div>
    </Frame>
  );
}
