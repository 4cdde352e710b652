import { Link } from '@tanstack/react-router';
import { ClipboardCheck, Hand, Headphones, Hourglass, Keyboard, MessageCircleQuestionMark, MessagesSquare, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Card } from '@/components/ui/card';
import { Health } from '@/components/ui/health';
import type { PracticeOptions } from '@/lib/api/types';
import { useCloud, useHosted } from '@/lib/api/use-hosted';
import { useRole } from '@/lib/api/use-role';
import { listOf } from '@/lib/format';
import { mayManage } from '@/lib/roles';

interface WhatWillHappenProps {
  questions: number;
  minutes: number;
  /** Of the interview, by its name. */
  language: string;
  /** Nothing is spoken. */
  typed: boolean;
  engines: PracticeOptions['engines'];
  /** What the person may still practise; null where nothing is counted. */
  balance: PracticeOptions['minutes'];
  children: ReactNode;
}

/** The plan of the next half hour, what it runs on, and the one button. */
export function WhatWillHappen({ questions, minutes, language, typed, engines, balance, children }: WhatWillHappenProps) {
  const { t, i18n } = useTranslation('setup');
  const mayChange = mayManage(useRole());
  const words = useSessionWords();
  const hosted = useHosted();
  const cloud = useCloud();
  const steps = [
    typed ? { icon: Keyboard, title: t('plan.start'), note: t('plan.startNote') } : { icon: Headphones, title: t('plan.check'), note: t('plan.checkNote') },
    { icon: Hand, title: t('plan.hello'), note: t('plan.helloNote') },
    { icon: MessagesSquare, title: t('plan.questions', { count: questions }), note: t('plan.questionsNote') },
    { icon: MessageCircleQuestionMark, title: t('plan.ask'), note: t('plan.askNote') },
    { icon: ClipboardCheck, title: t('plan.report'), note: t('plan.reportNote') },
  ];
  const low = !typed && engines.recognizer.quality === 'low';
  const warning = typed ? null : engines.recognizer.state === 'missing' ? t('plan.noRecognizer') : low ? t('plan.lowRecognizer') : null;
  const left = balance && Math.floor(balance.balanceSeconds / 60);
  const short =
    balance === null || left === null || left >= minutes
      ? null
      : balance.balanceSeconds < balance.requiredSeconds
        ? t(balance.heldSeconds > 0 ? 'minutes.noneHeld' : 'minutes.none', { count: Math.ceil(balance.requiredSeconds / 60) })
        : t('minutes.shorter', { count: left });
  return (
    <Card aria-labelledby="plan" className="p-6">
      <h2 id="plan" className="mb-4">
        {t('plan.title')}
      </h2>
      <ol>
        {steps.map(({ icon: Icon, title, note }) => (
          <li
            key={title}
            className="relative grid grid-cols-[22px_1fr] gap-3 pb-4 before:absolute before:top-[22px] before:-bottom-0.5 before:inset-s-[10.5px] before:w-px before:bg-line-strong before:content-[''] last:pb-0 last:before:hidden"
          >
            <span className="grid size-[22px] place-items-center rounded-full bg-accent-soft text-accent-ink">
              <Icon size={12} aria-hidden />
            </span>
            <div>
              <p className="font-550">{title}</p>
              <p className="text-13 text-ink-2">{note}</p>
            </div>
          </li>
        ))}
      </ol>
      <dl className="mt-5 flex flex-col gap-1.5 border-t border-line pt-4 text-13">
        <Fact label={t('plan.held')}>{language}</Fact>
        <Fact label={t('plan.uses')}>{t('plan.usesValue', { count: minutes })}</Fact>
        {balance && <Fact label={t('minutes.left')}>{t('plan.usesValue', { count: Math.floor(balance.balanceSeconds / 60) })}</Fact>}
        <Fact label={t('plan.runs')}>
          <Health state="working">{cloud.length > 0 ? t('plan.runsCloud', { names: listOf(cloud, i18n.language) }) : t(hosted ? 'plan.runsHosted' : 'plan.runsValue')}</Health>
        </Fact>
        <Fact label={t('plan.interviewer')}>{words.interviewer(engines.interviewer.id, engines.interviewer.name)}</Fact>
      </dl>
      {short && (
        <p className="mt-3 flex gap-2 text-13 text-ink-2">
          <Hourglass size={14} aria-hidden className="mt-0.5 shrink-0 text-warn" />
          {short}
        </p>
      )}
      {warning && (
        <p className="mt-3 flex gap-2 text-13 text-ink-2">
          <TriangleAlert size={14} aria-hidden className="mt-0.5 shrink-0 text-warn" />
          <span>
            {warning}{' '}
            {low && mayChange && (
              <Link to="/engines" className="link">
                {t('plan.better')}
              </Link>
            )}
          </span>
        </p>
      )}
      {children}
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="shrink-0 text-ink-2">{label}</dt>
      <dd className="num text-end font-550">{children}</dd>
    </div>
  );
}
