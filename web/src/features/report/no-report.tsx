import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleSlash, CloudAlert, Hourglass, MessageCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/states';
import { post } from '@/lib/api/client';
import { reportState } from '@/lib/api/queries';
import type { ReportState } from '@/lib/api/report-types';
import type { Session } from '@/lib/api/types';
import { dayOf } from '@/lib/format';
import { TranscriptPanel } from './transcript-panel';

/** No report, for one of four reasons of equal rank, and what can be read meanwhile. */
export function NoReport({ session, state }: { session: Session; state: ReportState }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,1fr)_400px]">
      <Card>
        <Reason session={session} state={state} />
      </Card>
      <TranscriptPanel sessionId={session.id} language={session.language} report={null} passages={[]} active={null} />
    </div>
  );
}

function tooLittle({ outcome, redo }: Session) {
  if (outcome === 'technical_failure') return 'brokeOff';
  return redo ? 'fewWords' : 'tooShort';
}

function Reason({ session, state }: { session: Session; state: ReportState }) {
  const { t, i18n } = useTranslation('report');
  const byModel = state.waiting?.engine === 'model';
  switch (state.state) {
    case 'insufficient-data':
      return (
        <Notice icon={CircleSlash} title={<span className="hatched rounded-sm px-2 py-0.5">{t('state.insufficientTitle')}</span>}>
          <p>{t(`state.${tooLittle(session)}`)}</p>
          <p className="mt-1.5">{t('state.insufficientNote')}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice icon={CloudAlert} title={t(byModel ? 'state.modelTitle' : 'state.failedTitle')} action={<Tries session={session} byModel={byModel} />}>
          {byModel && <p className="mb-1.5">{t(`failure.${state.waiting?.failure ?? 'error'}`)}</p>}
          <p>{state.nextTryAt ? t('state.failedNext', { time: dayOf(state.nextTryAt, new Date(), i18n.language).time }) : t('state.failedNote')}</p>
          {byModel && <p className="mt-1.5">{t('state.modelNote')}</p>}
        </Notice>
      );
    case 'not-ended':
      return (
        <Notice
          icon={MessageCircle}
          title={t('state.notEndedTitle')}
          action={
            <Link to="/practice/$sessionId/room" params={{ sessionId: session.id }} className={buttonClass('primary')}>
              {t('state.goOn')}
            </Link>
          }
        >
          {t('state.notEnded')}
        </Notice>
      );
    default:
      return (
        <Notice icon={Hourglass} role="status" title={t('state.pendingTitle')}>
          {t('state.pending')}
          <span aria-hidden className="mt-5 flex flex-col gap-3">
            {['w-40', 'w-64', 'w-52'].map((width) => (
              <span key={width} className={`mx-auto h-3 max-w-full rounded-full bg-track ${width}`} />
            ))}
          </span>
        </Notice>
      );
  }
}

function Tries({ session, byModel }: { session: Session; byModel: boolean }) {
  const { t } = useTranslation('report');
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: (engine: 'built-in' | null) => post(`/api/sessions/${session.id}/evaluations`, engine === null ? undefined : { engine }),
    onSettled: () => queries.invalidateQueries({ queryKey: reportState(session.id).queryKey }),
  });
  return (
    <span className="flex flex-wrap justify-center gap-2">
      <Button onClick={() => again.mutate(null)} busy={again.isPending}>
        {t('state.tryNow')}
      </Button>
      {byModel && (
        <Button onClick={() => again.mutate('built-in')} busy={again.isPending}>
          {t('state.withoutModel')}
        </Button>
      )}
    </span>
  );
}
