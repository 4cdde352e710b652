import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { MessageCircleDashed, SearchX, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionTable } from '@/components/session/session-table';
import { useSessionWords } from '@/components/session/use-session-words';
import { Button, IconButton, buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice, Notice, Skeleton } from '@/components/ui/states';
import { allSessions } from '@/lib/api/queries';
import type { Session } from '@/lib/api/types';
import { useHosted, useShared } from '@/lib/api/use-hosted';
import { useRole } from '@/lib/api/use-role';
import { mayInterview, mayManage } from '@/lib/roles';
import { sessionQuery, sessionSearch } from '@/lib/session-search';
import { DeleteSessionDialog } from './delete-session-dialog';
import { SessionFilters } from './session-filters';

const route = getRouteApi('/app/sessions');

export function SessionsScreen() {
  const { t } = useTranslation('sessions');
  const words = useSessionWords();
  const role = useRole();
  const hosted = useHosted();
  const shared = useShared();
  const [deleting, setDeleting] = useState<Session | null>(null);
  const search = sessionSearch({ ...route.useSearch() });
  const filter = sessionQuery(search);
  const query = useInfiniteQuery(allSessions(filter));
  const sessions = query.data?.pages.flatMap((page) => page.sessions) ?? [];

  const heading = (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t(hosted ? 'subtitleHosted' : 'subtitle')}</p>
    </>
  );
  // Whether there is anything to filter is not known yet.
  if (query.isPending && !filter) {
    return (
      <>
        {heading}
        <Skeleton lines={8} />
      </>
    );
  }
  return (
    <>
      {heading}
      {(filter || sessions.length > 0) && <SessionFilters search={search} />}
      <Card className="overflow-hidden pt-4 max-md:pt-0">
        {query.isPending ? (
          <Skeleton className="p-5" lines={8} />
        ) : query.isError ? (
          <ErrorNotice error={query.error} title={t('error')} retry={() => void query.refetch()} />
        ) : sessions.length === 0 && filter ? (
          <Notice
            icon={SearchX}
            title={t('filter.none')}
            action={
              <Link to="/sessions" search={{}} className={buttonClass('secondary')}>
                {t('filter.clear')}
              </Link>
            }
          >
            {t('filter.noneNote')}
          </Notice>
        ) : sessions.length === 0 ? (
          <Notice
            icon={MessageCircleDashed}
            title={t('empty.title')}
            action={
              mayInterview(role) && (
                <Link to="/practice/new" className={buttonClass('primary')}>
                  {t('empty.action')}
                </Link>
              )
            }
          >
            {t(shared ? 'empty.noteShared' : 'empty.note')}
          </Notice>
        ) : (
          <SessionTable
            sessions={sessions}
            label={t('title')}
            rowAction={
              mayManage(role)
                ? (session) => (
                    <IconButton
                      label={t('delete.label', { title: session.jobTitle, when: words.whenWithin(session.createdAt) })}
                      className="relative z-10 hover:text-bad"
                      onClick={() => setDeleting(session)}
                    >
                      <Trash2 size={16} aria-hidden />
                    </IconButton>
                  )
                : undefined
            }
          />
        )}
      </Card>
      {query.hasNextPage && (
        <div className="mt-4 text-center">
          <Button onClick={() => void query.fetchNextPage()} busy={query.isFetchingNextPage}>
            {t('more')}
          </Button>
        </div>
      )}
      <DeleteSessionDialog session={deleting} onClose={() => setDeleting(null)} />
    </>
  );
}
