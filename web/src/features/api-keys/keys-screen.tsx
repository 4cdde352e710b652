import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import { ErrorNotice, Notice, Skeleton } from '@/components/ui/states';
import { apiKeys } from '@/lib/api/accounts';
import { KeyForm } from './key-form';
import { KeyTable } from './key-table';
import { NewKey } from './new-key';

export function KeysScreen() {
  const { t } = useTranslation('api-keys');
  const query = useQuery(apiKeys);
  /** Lives in this view only: once it is left, nobody can show the key again. */
  const [shown, setShown] = useState<string | null>(null);

  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t('subtitle')}</p>
      {shown && <NewKey value={shown} onDone={() => setShown(null)} />}
      {query.isPending ? (
        <Skeleton lines={6} />
      ) : query.isError ? (
        <ErrorNotice error={query.error} title={t('error')} retry={() => void query.refetch()} />
      ) : (
        <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_340px]">
          <Card aria-label={t('title')} className="min-w-0 content-start overflow-hidden">
            {query.data.keys.length === 0 ? (
              <Notice icon={KeyRound} title={t('empty.title')}>
                {t('empty.note')}
              </Notice>
            ) : (
              <KeyTable keys={query.data.keys} />
            )}
          </Card>
          <KeyForm scopes={query.data.scopes} onCreated={setShown} />
        </div>
      )}
    </>
  );
}
