import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import type { Understood } from '@/lib/api/types';

/** How sure the recogniser was of some words: in words, and as a percentage where there is one. */
export function UnderstoodNote({ understood, confidence }: { understood: Understood; confidence: number | null }) {
  const { t } = useTranslation('report');
  const known = understood === 'well' || understood === 'partly' || understood === 'poorly';
  return (
    <span className={clsx('num', understood === 'poorly' && 'font-550 text-warn')}>
      {known && confidence !== null ? t('understood.sure', { how: t(`understood.${understood}`), percent: Math.round(confidence * 100) }) : t(`understood.${understood}`)}
    </span>
  );
}
