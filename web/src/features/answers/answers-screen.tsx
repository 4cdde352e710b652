import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Bookmark, Download, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice, Notice, Skeleton } from '@/components/ui/states';
import { answerSearch } from '@/lib/answer-search';
import { savedAnswers } from '@/lib/api/queries';
import type { SavedAnswer } from '@/lib/api/practice-types';
import { useShared } from '@/lib/api/use-hosted';
import { AnswerCard } from './answer-card';
import { AnswerFilters } from './answer-filters';
import { DeleteAnswerDialog } from './delete-answer-dialog';

const route = getRouteApi('/app/answers');

export function AnswersScreen() {
  const { t } = useTranslation('practice');
  const shared = useShared();
  const search = answerSearch({ ...route.useSearch() });
  const filtered = Object.keys(search).length > 0;
  const query = useInfiniteQuery(savedAnswers(new URLSearchParams({ ...search }).toString()));
  const [deleting, setDeleting] = useState<SavedAnswer | null>(null);
  const answers = query.data?.pages.flatMap((page) => page.answers) ?? [];
  const newest = query.data?.pages[0];
  return (
    <>
      <div className="mb-6 flex items-end justify-between gap-4 max-md:flex-col max-md:items-start">
        <div className="min-w-0">
          <h1>{t('answers.title')}</h1>
          <p className="mt-1 max-w-[680px] text-ink-2">{t(shared ? 'answers.subtitleShared' : 'answers.subtitle')}</p>
        </div>
        {(filtered || answers.length > 0) && (
          <a href="/api/answers.md" download className={buttonClass('secondary', 'medium', 'max-md:w-full')}>
            <Download size={16} aria-hidden />
            {t('answers.export')}
          </a>
        )}
      </div>
      {newest && (filtered || answers.length > 0) && <AnswerFilters search={search} topics={newest.topics} tags={newest.tags} />}
      {query.isPending ? (
        <Skeleton lines={8} />
      ) : query.isError ? (
        <ErrorNotice error={query.error} title={t('answers.error')} retry={() => void query.refetch()} />
      ) : answers.length === 0 ? (
        <Card>
          {filtered ? (
            <Notice
              icon={SearchX}
              title={t('answers.none')}
              action={
                <Link to="/answers" search={{}} className={buttonClass('secondary')}>
                  {t('answers.clear')}
                </Link>
              }
            />
          ) : (
            <Notice
              icon={Bookmark}
              title={t('answers.empty')}
              action={
                <Link to="/sessions" className={buttonClass('secondary')}>
                  {t('compare.sessions')}
                </Link>
              }
            >
              {t('answers.emptyNote')}
            </Notice>
          )}
        </Card>
      ) : (
        <ul className="flex flex-col gap-4">
          {answers.map((answer) => (
            <li key={answer.id}>
              <AnswerCard answer={answer} onDelete={() => setDeleting(answer)} />
            </li>
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <div className="mt-4 text-center">
          <Button onClick={() => void query.fetchNextPage()} busy={query.isFetchingNextPage}>
            {t('answers.more')}
          </Button>
        </div>
      )}
      <DeleteAnswerDialog answer={deleting} onClose={() => setDeleting(null)} />
    </>
  );
}
