import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useMoment } from '@/components/ui/moment';
import { post, remove } from '@/lib/api/client';
import { providers, type ProviderConnection, type Providers, type TrialResult } from '@/lib/api/engines';
import { KeyDialog } from './key-dialog';
import { TrialResults } from './trial-results';

const tones: Record<ProviderConnection['key'], BadgeTone> = { own: 'ok', installation: 'accent', none: 'plain' };
const naming = { own: 'replace', installation: 'override', none: 'set' } as const;

interface ConnectionRowProps {
  connection: ProviderConnection;
  all: Providers;
  mayChange: boolean;
}

export function ConnectionRow({ connection, all, mayChange }: ConnectionRowProps) {
  const { t } = useTranslation('engines');
  const moment = useMoment();
  const queries = useQueryClient();
  const [open, setOpen] = useState<'key' | 'removal' | null>(null);
  const { provider, name, needsKey, key, changedAt, kinds, offered } = connection;
  const asNamed = { name };
  const refresh = () => queries.invalidateQueries({ queryKey: providers.queryKey });
  const trial = useMutation({
    mutationFn: () => post<{ results: TrialResult[] }>(`/api/providers/${provider}/trial`),
    onSettled: refresh,
  });
  const removal = useMutation({
    mutationFn: () => remove(`/api/providers/${provider}/key`),
    onSuccess: async () => {
      trial.reset();
      await refresh();
      setOpen(null);
    },
  });
  const state = !needsKey && key === 'none' ? t('connections.key.unneeded') : key === 'own' && changedAt ? t('connections.key.ownSince', { at: moment(changedAt) }) : t(`connections.key.${key}`);
  return (
    <li className="px-5 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-medium">{name}</span>
            <Badge tone={tones[key]}>{state}</Badge>
          </p>
          <p className="text-12 text-ink-3">{kinds.map((kind) => t(`kind.${kind}`)).join(' · ')}</p>
          {offered && <p className="text-12 text-ink-2">{t('connections.offered', { address: offered })}</p>}
        </div>
        {mayChange && (
          <div className="flex flex-wrap gap-2">
            <Button size="small" aria-label={t('connections.labelled.try', asNamed)} busy={trial.isPending} onClick={() => trial.mutate()}>
              {t('connections.try')}
            </Button>
            {(needsKey || key !== 'none') && (
              <Button size="small" aria-label={t(`connections.labelled.${naming[key]}`, asNamed)} onClick={() => setOpen('key')}>
                {t(`connections.${naming[key]}`)}
              </Button>
            )}
            {key === 'own' && (
              <Button size="small" look="danger" aria-label={t('connections.labelled.remove', asNamed)} onClick={() => setOpen('removal')}>
                {t('connections.remove')}
              </Button>
            )}
          </div>
        )}
      </div>
      <TrialResults trial={trial} all={all} />
      {open === 'key' && (
        <KeyDialog
          connection={connection}
          onClose={() => setOpen(null)}
          onStored={async () => {
            trial.reset();
            await refresh();
            setOpen(null);
          }}
        />
      )}
      <ConfirmDialog
        open={open === 'removal'}
        onClose={() => setOpen(null)}
        title={t('removal.title', asNamed)}
        confirm={t('removal.confirm')}
        action={removal}
        onConfirm={() => removal.mutate()}
      >
        <p>{t('removal.note')}</p>
      </ConfirmDialog>
    </li>
  );
}
