import { useQuery } from '@tanstack/react-query';
import { Inbox, MailX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import { ErrorNotice, Notice, Skeleton } from '@/components/ui/states';
import { mailbox } from '@/lib/api/accounts';
import { ApiProblem } from '@/lib/api/client';
import { Message } from './message';

/** What would have been sent, on the machine the server runs on and nowhere else. */
export function MailboxScreen() {
  const { t } = useTranslation('mailbox');
  const query = useQuery(mailbox);
  const [chosen, setChosen] = useState<string | null>(null);
  const messages = query.data?.messages ?? [];
  const elsewhere = query.error instanceof ApiProblem && query.error.notFound;
  const open = chosen ?? messages[0]?.id;

  return (
    <div className="mx-auto w-full max-w-3xl">
      <h1>{t('title')}</h1>
      <p className="mt-1 mb-6 text-ink-2">{!elsewhere && t('subtitle')}</p>
      {query.isPending ? (
        <Skeleton lines={6} />
      ) : elsewhere ? (
        <Card>
          <Notice icon={MailX} title={t('elsewhere.title')}>
            {t('elsewhere.note')}
          </Notice>
        </Card>
      ) : query.isError ? (
        <Card>
          <ErrorNotice error={query.error} title={t('error')} retry={() => void query.refetch()} />
        </Card>
      ) : messages.length === 0 ? (
        <Card>
          <Notice icon={Inbox} title={t('empty.title')}>
            {t('empty.note')}
          </Notice>
        </Card>
      ) : (
        <ul className="flex flex-col gap-3">
          {messages.map((message) => (
            <li key={message.id}>
              <Message message={message} open={message.id === open} onToggle={() => setChosen(message.id === open ? '' : message.id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
