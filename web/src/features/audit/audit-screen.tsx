import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Download, Lock, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { ErrorNotice, Notice, Skeleton } from '@/components/ui/states';
import { auditEvents } from '@/lib/api/accounts';
import { me } from '@/lib/api/me';
import { mayManage } from '@/lib/roles';
import { actions, useAuditWords } from './audit-words';
import { EventTable } from './event-table';

export function AuditScreen() {
  const { t } = useTranslation('audit');
  const { data } = useQuery(me);
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t('subtitle')}</p>
      {data?.tenant && !mayManage(data.tenant.role) ? (
        <Card>
          <Notice icon={Lock} title={t('closed.title')}>
            {t('closed.note')}
          </Notice>
        </Card>
      ) : (
        <AuditLog />
      )}
    </>
  );
}

function AuditLog() {
  const { t } = useTranslation('audit');
  const words = useAuditWords();
  const [action, setAction] = useState('');
  const query = useInfiniteQuery(auditEvents(action));
  const events = query.data?.pages.flatMap((page) => page.events) ?? [];
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end gap-3">
        <Field label={t('filter.label')} className="w-full md:w-72">
          {(field) => (
            <Select {...field} value={action} onChange={(event) => setAction(event.target.value)}>
              <option value="">{t('filter.all')}</option>
              {actions.map((code) => (
                <option key={code} value={code}>
                  {words.action(code)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <a href="/api/audit.csv" download className={buttonClass('secondary', 'medium', 'md:ms-auto')}>
          <Download size={16} aria-hidden />
          {t('csv')}
        </a>
      </div>
      <Card aria-label={t('title')} className="overflow-hidden">
        {query.isPending ? (
          <Skeleton className="p-5" lines={8} />
        ) : query.isError ? (
          <ErrorNotice error={query.error} title={t('error')} retry={() => void query.refetch()} />
        ) : events.length === 0 ? (
          <Notice icon={ScrollText} title={t(action ? 'empty.filtered' : 'empty.title')} action={action && <Button onClick={() => setAction('')}>{t('filter.all')}</Button>}>
            {!action && t('empty.note')}
          </Notice>
        ) : (
          <EventTable events={events} />
        )}
      </Card>
      {query.hasNextPage && (
        <div className="mt-4 text-center">
          <Button onClick={() => void query.fetchNextPage()} busy={query.isFetchingNextPage}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  );
}
