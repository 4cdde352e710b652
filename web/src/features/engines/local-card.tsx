import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import { FieldError } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { Switch } from '@/components/ui/toggles';
import { put } from '@/lib/api/client';
import { providers, type Providers } from '@/lib/api/engines';

/** The one switch that keeps everything on this machine. */
export function LocalCard({ all: { stayLocal, budgets }, mayChange }: { all: Providers; mayChange: boolean }) {
  const { t } = useTranslation('engines');
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (on: boolean) => put<Providers>('/api/providers/policy', { stayLocal: on, perSession: budgets.perSession, perMonth: budgets.perMonth }),
    onSuccess: (all) => queries.setQueryData(providers.queryKey, all),
  });
  return (
    <Card aria-labelledby="engines-local" className="p-5">
      <h2 id="engines-local" className="mb-3">
        {t('local.title')}
      </h2>
      <Switch
        label={t('local.label')}
        note={t(stayLocal.forced ? 'local.forced' : 'local.note')}
        checked={change.isPending ? change.variables : stayLocal.on}
        disabled={stayLocal.forced || !mayChange || change.isPending}
        onChange={(on) => change.mutate(on)}
      />
      {change.isError && (
        <div className="mt-3">
          <FieldError>
            <ProblemText error={change.error} otherwise={t('local.failed')} />
          </FieldError>
        </div>
      )}
    </Card>
  );
}
