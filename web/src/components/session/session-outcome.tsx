import { CircleDashed, CirclePlay, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import type { Session } from '@/lib/api/types';
import { oneDecimal } from '@/lib/format';

/** What came of a session. A missing number is a state of equal rank, never a zero. */
export function SessionOutcome({ session }: { session: Session }) {
  const { t, i18n } = useTranslation('sessions');
  if (session.status === 'created') {
    return (
      <Badge tone="outline">
        <CircleDashed aria-hidden />
        {t('outcome.notStarted')}
      </Badge>
    );
  }
  if (session.status === 'in_progress') {
    return (
      <Badge tone="accent">
        <CirclePlay aria-hidden />
        {t('outcome.inProgress')}
      </Badge>
    );
  }
  if (session.redo && session.reportState === 'ready') return <Badge tone="outline">{t('outcome.redo')}</Badge>;
  if (session.finalScore !== null) {
    return (
      <span className="whitespace-nowrap">
        <span className="num font-semibold">{oneDecimal(session.finalScore, i18n.language)}</span>{' '}
        <span className="text-12 text-ink-3">{t('ofFive', { ns: 'app' })}</span>
      </span>
    );
  }
  if (session.reportState === 'pending' || session.reportState === 'failed') {
    return (
      <Badge tone="info">
        <LoaderCircle aria-hidden />
        {t('outcome.pending')}
      </Badge>
    );
  }
  if (session.status === 'cancelled') return <Badge>{t('outcome.cancelled')}</Badge>;
  return <Badge tone="none">{t(session.reportState === 'ready' ? 'outcome.noTotal' : 'outcome.insufficientData')}</Badge>;
}
