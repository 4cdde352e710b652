import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '@/components/ui/button';
import { DoorCard } from '@/components/ui/door-card';

/** The link no longer holds, or another tab has it. */
export function NoInvitation({ reason }: { reason: 'missing' | 'invalid' }) {
  const { t } = useTranslation(['organisation', 'common']);
  return (
    <DoorCard title={t(`join.${reason}`)}>
      <p className="mb-5 text-ink-2">{t(`join.${reason}Note`)}</p>
      <Link to="/" className={buttonClass('primary', 'large', 'w-full')}>
        {t('common:action.home')}
      </Link>
    </DoorCard>
  );
}
