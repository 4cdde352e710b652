import { CircleAlert, TriangleAlert } from 'lucide-react';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { Editing } from './guide-field';
import { findingsUnder } from './use-finding-words';

/** How much is to be mended in something that may be closed. */
export function FoundBadge({ place }: { place: string }) {
  const { t } = useTranslation('guides');
  const found = findingsUnder(use(Editing).findings, place);
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const warnings = found.length - errors;
  return (
    <>
      {errors > 0 && (
        <Badge tone="bad">
          <CircleAlert aria-hidden /> {t('found.errors', { count: errors })}
        </Badge>
      )}
      {warnings > 0 && (
        <Badge tone="warn">
          <TriangleAlert aria-hidden /> {t('found.warnings', { count: warnings })}
        </Badge>
      )}
    </>
  );
}
