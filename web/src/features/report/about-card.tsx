import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import type { Report } from '@/lib/api/report-types';
import type { Session } from '@/lib/api/types';
import { listOf, oneDecimal } from '@/lib/format';
import { writtenIn } from '@/lib/languages';
import { JudgingFacts } from './judging-facts';
import { Runs } from './runs';

/** How the report came about: who rated, what was not measured, how the interviewer behaved, and all runs. */
export function AboutCard({ session, report, onRun }: { session: Session; report: Report; onRun?: (runId: string | null) => void }) {
  const { t, i18n } = useTranslation('report');
  const { conduct, recognition } = report;
  const ledBy = ({ models, advisedAnswers }: NonNullable<Report['interviewer']>) =>
    models.length === 0 ? t('about.builtInInterviewer') : t('about.advisedInterviewer', { models: listOf(models, i18n.language), count: advisedAnswers });
  const facts = [
    [t('conduct.interrupted'), String(conduct.interrupted)],
    [t('conduct.repeated'), String(conduct.repeated)],
    [t('conduct.reply'), conduct.medianReplyMs === null ? t('conduct.na') : t('conduct.replyValue', { seconds: oneDecimal(conduct.medianReplyMs / 1000, i18n.language) })],
    [t('conduct.outages'), String(conduct.outages)],
  ];
  return (
    <Card aria-labelledby="about" className="p-5 max-md:p-4">
      <h2 id="about">{t('about.title')}</h2>
      <p className="mt-1.5 max-w-[640px] text-13 text-ink-2">
        <span {...writtenIn(report.language)}>{report.statement}</span> {t('about.rubric', { version: report.rubricVersion })}</p>
      {report.basis && <p {...writtenIn(report.language)} className="mt-1.5 text-13 text-ink-2">{report.basis.statement}</p>}
      {report.interviewer && <p className="mt-1.5 text-13 text-ink-2">{ledBy(report.interviewer)}</p>}
      {recognition.engine && recognition.averageConfidence !== null && (
        <p className="mt-1.5 text-13 text-ink-2">
          {t('about.recognition', { engine: recognition.engine, percent: Math.round(recognition.averageConfidence * 100) })} <span {...writtenIn(report.language)}>{!recognition.low && recognition.note}</span>
        </p>
      )}
      <div className="mt-4 grid gap-x-8 gap-y-4 border-t border-line pt-4 md:grid-cols-2">
        <section>
          <h3 className="mb-1.5">{t('conduct.title')}</h3>
          <dl className="flex flex-col gap-1 text-13">
            {facts.map(([name, value]) => (
              <div key={name} className="flex justify-between gap-4">
                <dt className="text-ink-2">{name}</dt>
                <dd className="num font-medium">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
        {report.notMeasured.length > 0 && (
          <section>
            <h3 className="mb-1.5">{t('about.notMeasured')}</h3>
            <ul {...writtenIn(report.language)} className="flex flex-col gap-1 text-13 text-ink-2">
              {report.notMeasured.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {report.judging && <JudgingFacts judging={report.judging} />}
      {report.flags.length > 0 && (
        <section className="mt-4 border-t border-line pt-4 text-13">
          <h3 className="mb-1.5">{t('about.flags')}</h3>
          <p className="text-ink-2">{t('about.flag')}</p>
          {report.flags.map((flag) => (
            <p key={`${flag.turn} ${flag.text}`} {...writtenIn(report.language)} className="voice mt-2 border-s-2 border-line-strong ps-3 text-quote">
              {flag.text}
            </p>
          ))}
        </section>
      )}
      {onRun && <Runs session={session} report={report} onRun={onRun} />}
    </Card>
  );
}
