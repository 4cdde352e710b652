import { Link } from '@tanstack/react-router';
import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/states';

/** For those whose role here is to read: where interviews are held is their own space. */
export function LookOnCard() {
  const { t } = useTranslation('home');
  return (
    <Card>
      <Notice
        icon={Eye}
        title={t('lookOn.title')}
        action={
          <Link to="/sessions" className={buttonClass('primary')}>
            {t('lookOn.action')}
          </Link>
        }
      >
        {t('lookOn.note')}
      </Notice>
    </Card>
  );
}
