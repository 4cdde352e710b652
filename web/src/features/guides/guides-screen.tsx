import { useQuery } from '@tanstack/react-query';
import { BookOpenText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import { ErrorNotice, Notice, Skeleton } from '@/components/ui/states';
import { Checkbox } from '@/components/ui/toggles';
import { guides } from '@/lib/api/guides';
import { useRole } from '@/lib/api/use-role';
import { mayInterview } from '@/lib/roles';
import { GuideTable } from './guide-table';
import { NewGuide } from './new-guide';

export function GuidesScreen() {
  const { t } = useTranslation('guides');
  const editing = mayInterview(useRole());
  const query = useQuery(guides);
  const [withArchived, setWithArchived] = useState(false);
  const all = query.data?.guides ?? [];
  const shown = all.filter(({ archived }) => withArchived || !archived);
  const heading = (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-1 mb-5 max-w-[70ch] text-ink-2">{t('subtitle')}</p>
    </>
  );
  if (query.isPending) {
    return (
      <>
        {heading}
        <Skeleton lines={6} />
      </>
    );
  }
  return (
    <>
      {heading}
      {editing && query.data && <NewGuide limits={query.data.limits} languages={query.data.languages} />}
      <Card aria-label={t('title')} className="overflow-hidden">
        {query.isError ? (
          <ErrorNotice error={query.error} title={t('error.list')} retry={() => void query.refetch()} />
        ) : shown.length === 0 ? (
          <Notice icon={BookOpenText} title={t('empty.title')}>
            {t('empty.note')}
          </Notice>
        ) : (
          <GuideTable guides={shown} />
        )}
      </Card>
      {all.some(({ archived }) => archived) && (
        <div className="mt-3">
          <Checkbox label={t('showArchived')} checked={withArchived} onChange={setWithArchived} />
        </div>
      )}
    </>
  );
}
