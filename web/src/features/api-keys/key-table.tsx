import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useDate, useMoment } from '@/components/ui/moment';
import { apiKeys, type ApiKey } from '@/lib/api/accounts';
import { remove } from '@/lib/api/client';
import { useScopeWords } from './use-scope-words';

const head = 'px-3 pt-4 pb-2 text-start text-12 font-medium text-ink-3 first:ps-5 last:pe-5 max-md:hidden';
const cell = 'border-t border-line px-3 py-2.5 align-middle first:ps-5 last:pe-5';

export function KeyTable({ keys }: { keys: ApiKey[] }) {
  const { t } = useTranslation('api-keys');
  const queries = useQueryClient();
  const [revoked, setRevoked] = useState<ApiKey | null>(null);
  const revocation = useMutation({
    mutationFn: (id: string) => remove(`/api/api-keys/${id}`),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: apiKeys.queryKey });
      setRevoked(null);
    },
  });
  return (
    <>
      <table aria-label={t('title')} className="w-full border-collapse">
        <thead>
          <tr>
            <th scope="col" className={head}>{t('column.name')}</th>
            <th scope="col" className={head}>{t('column.used')}</th>
            <th scope="col" className={head}>{t('column.expires')}</th>
            <th scope="col" className={head}>
              <span className="sr-only">{t('column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} onRevoke={() => setRevoked(key)} />
          ))}
        </tbody>
      </table>
      <ConfirmDialog
        open={revoked !== null}
        onClose={() => setRevoked(null)}
        title={t('revoke.title', { name: revoked?.name })}
        confirm={t('revoke.confirm')}
        action={revocation}
        onConfirm={() => revoked && revocation.mutate(revoked.id)}
      >
        <p>{t('revoke.note')}</p>
      </ConfirmDialog>
    </>
  );
}

function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const { t } = useTranslation(['api-keys', 'common']);
  const words = useScopeWords();
  const moment = useMoment();
  const date = useDate();
  const used = apiKey.lastUsedAt ? moment(apiKey.lastUsedAt) : t('never');
  const expires = apiKey.expiresAt ? date(apiKey.expiresAt) : t('noEnd');
  return (
    <tr>
      <td className={cell}>
        <span className="font-medium wrap-anywhere">{apiKey.name}</span> {apiKey.you ? <Badge tone="accent">{t('common:you')}</Badge> : apiKey.owner && <span className="text-12 text-ink-3">{t('by', { name: apiKey.owner })}</span>}
        <span className="block text-12 wrap-anywhere text-ink-3">
          <code>{t('starts', { prefix: apiKey.prefix })}</code>
        </span>
        <span className="block text-12 text-ink-2">{apiKey.scopes.map(words).join(' · ')}</span>
        <span className="block text-12 text-ink-3 md:hidden">{t('inShort', { used, expires })}</span>
      </td>
      <td className={`${cell} num text-ink-2 max-md:hidden`}>{used}</td>
      <td className={`${cell} num whitespace-nowrap text-ink-2 max-md:hidden`}>{expires}</td>
      <td className={`${cell} w-10 ps-0! text-end`}>
        <IconButton label={t('revoke.label', { name: apiKey.name })} className="hover:text-bad" onClick={onRevoke}>
          <Trash2 size={16} aria-hidden />
        </IconButton>
      </td>
    </tr>
  );
}
