import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { guide, guides } from '@/lib/api/guides';
import { GuideEditor } from './guide-editor';

const route = getRouteApi('/app/guides/$guideId');

export function GuideScreen() {
  const { t } = useTranslation('guides');
  const { guideId } = route.useParams();
  const list = useQuery(guides);
  const opened = useQuery({ ...guide(guideId), refetchOnWindowFocus: false, refetchOnReconnect: false });
  const failed = opened.isError ? opened : list.isError ? list : null;
  if (failed) {
    return (
      <>
        <h1 className="sr-only">{t('title')}</h1>
        <ErrorNotice error={failed.error} title={t('error.one')} retry={() => void failed.refetch()} />
      </>
    );
  }
  if (!opened.data || !list.data) return <Skeleton lines={8} />;
  return <GuideEditor key={opened.data.id} guide={opened.data} list={list.data} />;
}
