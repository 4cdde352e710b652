import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import type { Guide } from '@/lib/api/guides';
import { SaveState } from './save-state';
import type { GuideDraft } from './use-guide-draft';

/** Which guide it is, which version stands, and whether all is stored. */
export function GuideHeader({ guide, draft, children }: { guide: Guide; draft: GuideDraft; children: ReactNode }) {
  const { t } = useTranslation('guides');
  return (
    <div className="mb-5 flex items-end justify-between gap-4 max-lg:flex-col max-lg:items-stretch">
      <div className="min-w-0">
        <p className="text-13 text-ink-2">
          <Link to="/guides" className="inline-flex items-center gap-1 hover:text-ink pointer-coarse:min-h-11">
            <ChevronLeft size={16} aria-hidden className="mirrored" /> {t('title')}
          </Link>
        </p>
        <h1 className="break-words">{draft.content.name || t('unnamed')}</h1>
        <div className="mt-1.5 flex flex-wrap items-center gap-2">
          {guide.published && <Badge tone="ok">{t('badge.published', { number: guide.published.number })}</Badge>}
          {guide.draft && <Badge tone="info">{t(guide.published ? 'badge.changes' : 'badge.draft')}</Badge>}
          <SaveState draft={draft} />
        </div>
      </div>
      {children}
    </div>
  );
}
