import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Dialog } from '@/components/ui/dialog';
import { minutes } from '@/lib/api/minutes';
import { BalanceLines } from './balance';
import { MinutesHistory } from './minutes-history';
import type { Balance } from '@/lib/api/minutes';

/** Balance and history; nothing where no minutes are counted. */
export function MinutesCard() {
  const { t } = useTranslation('minutes');
  const first = useInfiniteQuery(minutes).data?.pages[0];
  if (!first?.limited) return null;
  const { balanceSeconds, heldSeconds, requiredSeconds, nextCredit } = first;
  return (
    <Card aria-labelledby="minutes" className="p-5">
      <h2 id="minutes" className="mb-2">
        {t('title')}
      </h2>
      <BalanceLines balance={{ balanceSeconds: balanceSeconds ?? 0, heldSeconds: heldSeconds ?? 0, requiredSeconds: requiredSeconds ?? 0, nextCredit }} />
      <h3 className="mt-4 mb-1 text-13 font-550">{t('history')}</h3>
      <MinutesHistory />
    </Card>
  );
}

/** The balance alone, with the history one press away. */
export function BalanceCard({ balance }: { balance: Balance }) {
  const { t } = useTranslation(['minutes', 'common']);
  const [shown, setShown] = useState(false);
  return (
    <Card aria-labelledby="minutes" className="p-5">
      <div className="mb-2 flex items-center justify-between">
        <h2 id="minutes">{t('title')}</h2>
        <button type="button" className="link text-13 pointer-coarse:-my-3 pointer-coarse:py-[13px]" onClick={() => setShown(true)}>
          {t('history')}
        </button>
      </div>
      <BalanceLines balance={balance} />
      <Dialog open={shown} onClose={() => setShown(false)} wide title={t('history')} actions={<Button onClick={() => setShown(false)}>{t('common:action.close')}</Button>}>
        {shown && <MinutesHistory />}
      </Dialog>
    </Card>
  );
}
