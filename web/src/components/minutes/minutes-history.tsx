import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { useMoment } from '@/components/ui/moment';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { minutes } from '@/lib/api/minutes';
import { useMinuteWords } from './use-minute-words';

/** What went in and out, the latest first. */
export function MinutesHistory() {
  const { t } = useTranslation('minutes');
  const words = useMinuteWords();
  const moment = useMoment();
  const query = useInfiniteQuery(minutes);
  if (query.isPending) return <Skeleton lines={4} className="py-3" />;
  if (query.isError) return <ErrorNotice error={query.error} title={t('error')} retry={() => void query.refetch()} />;
  const entries = query.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <p className="text-13 text-ink-2">{t('none')}</p>;
  return (
    <>
      <ul aria-label={t('history')} className="divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.id} className="flex items-baseline justify-between gap-4 py-2.5 text-13">
            <div className="min-w-0">
              <p className="wrap-anywhere">
                {words.of(entry)}
                {entry.interview && (
                  <>
                    {' · '}
                    <Link to="/sessions/$sessionId" params={{ sessionId: entry.interview.id }} className="link">
                      {entry.interview.jobTitle}
                    </Link>
                  </>
                )}
              </p>
              <p className="text-12 text-ink-3">{moment(entry.at)}</p>
            </div>
            <p className="num shrink-0 text-end">
              <span className="font-550">{words.signed(entry.seconds)}</span>
              <span className="block text-12 text-ink-3">{t('after', { amount: words.amount(entry.balanceSeconds) })}</span>
            </p>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button className="mt-3" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </>
  );
}
