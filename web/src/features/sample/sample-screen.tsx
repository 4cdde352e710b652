import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { sampleInterview } from '@/lib/api/sample';
import { SampleRoom } from './sample-room';

/** An interview to look at: no microphone, no consent, nothing kept. */
export function SampleScreen() {
  const { t, i18n } = useTranslation('sample');
  const sample = useQuery(sampleInterview(i18n.language));
  if (sample.data) return <SampleRoom key={sample.data.session.id} sample={sample.data} />;
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-xl px-4 py-20">
      <h1 className="sr-only">{t('title')}</h1>
      {sample.isError ? <ErrorNotice error={sample.error} title={t('error')} retry={() => void sample.refetch()} /> : <Skeleton />}
    </main>
  );
}
