import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { serviceOf, usageIn, type Providers, type Usage } from '@/lib/api/engines';
import { monthName, monthOf } from '@/lib/format';
import { useEngineWords } from './use-engine-words';

const monthsBack = 12;
const head = 'py-2 pe-4 text-start text-12 font-medium text-ink-3 last:pe-0 last:text-end';
const cell = 'border-t border-line py-2 pe-4 align-top last:pe-0 last:text-end';

function lastMonths(now: Date): string[] {
  return Array.from({ length: monthsBack }, (_, back) => monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1))));
}

/** What engines have done in a month, and what that costs by the vendors' prices. */
export function UsageCard({ all }: { all: Providers }) {
  const { t, i18n } = useTranslation('engines');
  const [months] = useState(() => lastMonths(new Date()));
  const [month, setMonth] = useState(months[0] ?? '');
  const query = useQuery(usageIn(month));
  return (
    <Card aria-labelledby="engines-usage" className="p-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="engines-usage">{t('usage.title')}</h2>
        <Field label={t('usage.month')} className="w-full md:w-52">
          {({ id }) => (
            <Select id={id} value={month} onChange={(event) => setMonth(event.target.value)}>
              {months.map((value) => (
                <option key={value} value={value}>
                  {monthName(value, i18n.language)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {query.isPending ? (
        <Skeleton className="mt-4" lines={4} />
      ) : query.isError ? (
        <ErrorNotice error={query.error} title={t('usage.error')} retry={() => void query.refetch()} />
      ) : query.data.items.length === 0 ? (
        <p className="mt-4 text-13 text-ink-2">{t('usage.empty')}</p>
      ) : (
        <Used usage={query.data} all={all} />
      )}
    </Card>
  );
}

function Used({ usage, all }: { usage: Usage; all: Providers }) {
  const { t } = useTranslation('engines');
  const { money } = useEngineWords();
  const nameOf = (item: Usage['items'][number]) => serviceOf(all, item.kind)?.rungs.find((rung) => rung.id === item.rung)?.name ?? item.rung;
  return (
    <>
      <p className="num mt-4 font-medium">{t('usage.total', { amount: money(usage.total, usage.currency) })}</p>
      <table aria-label={t('usage.title')} className="mt-2 w-full border-collapse text-13">
        <thead>
          <tr>
            <th scope="col" className={head}>{t('usage.column.engine')}</th>
            <th scope="col" className={head}>{t('usage.column.amount')}</th>
            <th scope="col" className={head}>{t('usage.column.cost')}</th>
          </tr>
        </thead>
        <tbody>
          {usage.items.map((item) => (
            <tr key={`${item.kind} ${item.rung} ${item.unit}`}>
              <td className={cell}>
                <span className="font-medium wrap-anywhere">{nameOf(item)}</span> <span className="text-12 text-ink-3">{t(`kind.${item.kind}`)}</span>
              </td>
              <td className={`${cell} num`}>{t(`usage.unit.${item.unit}`, { count: Math.round(item.amount) })}</td>
              <td className={`${cell} num`}>{money(item.cost, usage.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {usage.sessions.length > 0 && (
        <>
          <h3 className="mt-5">{t('usage.sessions')}</h3>
          <ul className="mt-1 max-h-80 divide-y divide-line overflow-y-auto text-13">
            {usage.sessions.map(({ session, cost }) => (
              <li key={session} className="flex items-center justify-between gap-4 py-2">
                <Link to="/sessions/$sessionId" params={{ sessionId: session }} className="link num pointer-coarse:-my-3 pointer-coarse:py-[13px]">
                  {t('usage.open', { id: session.slice(-8) })}
                </Link>
                <span className="num">{money(cost, usage.currency)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
