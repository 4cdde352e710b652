import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field, FieldError, TextInput } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { put } from '@/lib/api/client';
import { providers, type Budgets, type Providers } from '@/lib/api/engines';
import { amountIn, amountOf } from './amount';
import { useEngineWords } from './use-engine-words';

/** What engines may cost, and what they have cost. */
export function BudgetCard({ all, mayChange }: { all: Providers; mayChange: boolean }) {
  const { t } = useTranslation('engines');
  const { money } = useEngineWords();
  const { budgets } = all;
  const said = (amount: number | null) => (amount === null ? t('budget.unlimited') : money(amount, budgets.currency));
  const spent = money(budgets.spentThisMonth, budgets.currency);
  return (
    <Card aria-labelledby="engines-budget" className="p-5">
      <h2 id="engines-budget">{t('budget.title')}</h2>
      <p className="mt-1 text-13 text-ink-2">{t('budget.note', { currency: budgets.currency })}</p>
      <p className="num mt-3 font-medium">{budgets.perMonth === null ? t('budget.spent', { amount: spent }) : t('budget.of', { amount: spent, limit: said(budgets.perMonth) })}</p>
      {mayChange ? (
        <BudgetForm key={`${budgets.perSession} ${budgets.perMonth}`} budgets={budgets} stayLocal={all.stayLocal.on} />
      ) : (
        <dl className="mt-3 flex flex-col gap-1.5 text-13">
          {(['perSession', 'perMonth'] as const).map((limit) => (
            <div key={limit} className="flex justify-between gap-4">
              <dt className="text-ink-2">{t(`budget.${limit}`)}</dt>
              <dd className="num font-550">{said(budgets[limit])}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}

function BudgetForm({ budgets, stayLocal }: { budgets: Budgets; stayLocal: boolean }) {
  const { t, i18n } = useTranslation('engines');
  const queries = useQueryClient();
  const [perSession, setPerSession] = useState(() => amountOf(budgets.perSession, i18n.language));
  const [perMonth, setPerMonth] = useState(() => amountOf(budgets.perMonth, i18n.language));
  const [asked, setAsked] = useState(false);
  const wanted = { perSession: amountIn(perSession), perMonth: amountIn(perMonth) };
  const saving = useMutation({
    mutationFn: () => put<Providers>('/api/providers/policy', { stayLocal, ...wanted }),
    onSuccess: (all) => queries.setQueryData(providers.queryKey, all),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (wanted.perSession !== undefined && wanted.perMonth !== undefined) saving.mutate();
  }

  const field = (name: 'perSession' | 'perMonth', value: string, set: (value: string) => void) => (
    <Field label={t(`budget.${name}`)} hint={t('budget.hint')} error={asked && wanted[name] === undefined ? t('budget.notANumber') : null}>
      {(attributes) => (
        <TextInput
          {...attributes}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={(event) => {
            saving.reset();
            set(event.target.value);
          }}
        />
      )}
    </Field>
  );

  return (
    <form noValidate onSubmit={submit} className="mt-4 flex flex-col gap-4">
      {field('perSession', perSession, setPerSession)}
      {field('perMonth', perMonth, setPerMonth)}
      {saving.isError && (
        <FieldError>
          <ProblemText error={saving.error} otherwise={t('budget.failed')} />
        </FieldError>
      )}
      <div className="flex items-center gap-3">
        <Button type="submit" busy={saving.isPending}>
          {t('budget.save')}
        </Button>
        <p role="status" className="text-13 text-ink-2">
          {saving.isSuccess && t('budget.saved')}
        </p>
      </div>
    </form>
  );
}
