import clsx from 'clsx';
import { Ear, Languages } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { CompareLink } from '@/practice/compare-link';
import { RedoButton } from '@/practice/redo-button';
import { QuestionActions } from '@/practice/question-actions';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { Report } from '@/lib/api/report-types';
import type { Session } from '@/lib/api/types';
import { useRole } from '@/lib/api/use-role';
import { writtenIn } from '@/lib/languages';
import { mayInterview, mayReview } from '@/lib/roles';
import { AboutCard } from './about-card';
import { CoachingCard } from './coaching-card';
import { CompetenciesCard } from './competencies-card';
import { DeliveryCard } from './delivery-card';
import { quotedPassages } from './highlight';
import { OverallCard, PriorityFixCard } from './overall-cards';
import { ReportHeader } from './report-header';
import { ReportBasis } from './report-basis';
import { RerunBanner } from './rerun-banner';
import { StarCard } from './star-card';
import { TranscriptPanel } from './transcript-panel';
import { useTranscriptThere } from './transcript-there';
import { usePassage } from './use-passage';

interface ReportViewProps {
  session: Session;
  report: Report;
  /** Left out where nothing can be corrected or run again. */
  onRun?: (runId: string | null) => void;
  /** In place of the usual one. */
  header?: ReactNode;
}

export function ReportView({ session, report, onRun, header }: ReportViewProps) {
  const { t, i18n } = useTranslation('report');
  const words = useSessionWords();
  const role = useRole();
  const passage = usePassage();
  const there = useTranscriptThere();
  const passages = useMemo(() => quotedPassages(report), [report]);
  const lowQuality = report.basis?.lowRecognition ?? false;
  const toTranscript = () => document.getElementById('transcript')?.scrollIntoView();
  return (
    <ReportBasis value={report}>
      {header ?? <ReportHeader session={session} report={report} />}
      <div className={clsx('grid items-start gap-6 xl:pb-0', there && 'pb-16 xl:grid-cols-[minmax(0,1fr)_400px]')}>
        <div className="flex min-w-0 flex-col gap-5">
          {i18n.language !== report.language && (
            <Banner icon={Languages}>{t('written', { language: words.language(report.language), heldIn: words.language(report.language) })}</Banner>
          )}
          <OverallCard report={report}>{onRun && !session.redo && <CompareLink session={session} />}</OverallCard>
          {onRun && mayReview(role) && <RerunBanner sessionId={session.id} report={report} />}
          {(lowQuality || report.recognition.low) && (
            <Banner icon={Ear} tone="warn" title={t(lowQuality ? 'low.quality' : 'low.title')}>
              {lowQuality && <p className="mb-1.5">{t('low.advice')}</p>}
              <p {...writtenIn(report.language)}>{report.recognition.note}</p>
            </Banner>
          )}
          {report.priorityFix && (
            <PriorityFixCard fix={report.priorityFix} language={report.language} onShow={passage.show}>
              {onRun && mayInterview(role) && <RedoButton session={session} question={report.priorityFix.questionNumber} numbered />}
            </PriorityFixCard>
          )}
          <CompetenciesCard competencies={report.competencies} judging={report.judging} language={report.language} onShow={passage.show} />
          <CoachingCard strengths={report.strengths} improvements={report.improvements} language={report.language} onShow={passage.show} />
          {report.questions.length > 0 && (
            <StarCard questions={report.questions} language={report.language} onShow={passage.show}>
              {(question) => onRun && <QuestionActions session={session} question={question.number} />}
            </StarCard>
          )}
          <DeliveryCard metrics={report.metrics} language={report.language} />
          <AboutCard session={session} report={report} onRun={onRun} />
        </div>
        {there && <TranscriptPanel sessionId={session.id} language={session.language} report={report} passages={passages} active={passage.active} correctable={onRun !== undefined && mayInterview(role)} />}
      </div>
      {there && (
        <div data-pinned className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-surface p-3 xl:hidden">
          <Button className="w-full" size="large" onClick={passage.away ? passage.back : toTranscript}>
            {t(passage.away ? 'transcript.back' : 'transcript.to')}
          </Button>
        </div>
      )}
    </ReportBasis>
  );
}
