import { useTranslation } from 'react-i18next';
import { useDate } from '@/components/ui/moment';
import type { Balance } from '@/lib/api/minutes';
import { useMinuteWords } from './use-minute-words';

/** What is left, what is held, and what comes next. */
export function BalanceLines({ balance }: { balance: Pick<Balance, 'balanceSeconds' | 'heldSeconds' | 'requiredSeconds' | 'nextCredit'> }) {
  const { t } = useTranslation('minutes');
  const words = useMinuteWords();
  const date = useDate();
  const { balanceSeconds, heldSeconds, requiredSeconds, nextCredit } = balance;
  return (
    <>
      <p className="num text-22 font-semibold">{words.amount(balanceSeconds)}</p>
      {balanceSeconds < requiredSeconds && <p className="mt-1 text-13 text-warn">{t('tooLittle', { amount: words.amount(requiredSeconds) })}</p>}
      {heldSeconds > 0 && <p className="mt-1 text-13 text-ink-2">{t('held', { amount: words.amount(heldSeconds) })}</p>}
      {nextCredit && <p className="mt-1 text-13 text-ink-2">{t('next', { amount: words.amount(nextCredit.seconds), when: date(nextCredit.at) })}</p>}
    </>
  );
}
