import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Badge } from '@/components/ui/badge';
import type { GuideItem } from '@/lib/api/guides';

/** One row for each guide; the whole row leads to it. */
export function GuideTable({ guides }: { guides: GuideItem[] }) {
  const { t } = useTranslation('guides');
  const words = useSessionWords();
  return (
    <ul className="divide-y divide-line">
      {guides.map((guide) => (
        <li key={guide.id} className="relative flex items-center gap-4 px-5 py-3.5 hover:bg-surface-2 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus max-md:px-4">
          <div className="min-w-0 flex-1">
            <Link to="/guides/$guideId" params={{ guideId: guide.id }} className="font-medium break-words outline-none after:absolute after:inset-0">
              {guide.name || t('unnamed')}
            </Link>
            <p className="num text-13 text-ink-2">
              {t('row.size', { competencies: t('row.competencies', { count: guide.competencies }), questions: t('row.questions', { count: guide.questions }) })}
              {' · '}
              {t('row.changed', { when: words.whenWithin(guide.updatedAt) })}
            </p>
            <p className="mt-1 flex flex-wrap gap-1.5">
              {guide.published && <Badge tone="ok">{t('badge.published', { number: guide.published.version })}</Badge>}
              {guide.draft && <Badge tone="info">{t(guide.published ? 'badge.changes' : 'badge.draft')}</Badge>}
              {guide.archived && <Badge tone="none">{t('badge.archived')}</Badge>}
              {guide.published && (
                <>
                  <Badge>{words.type(guide.published.interviewType)}</Badge>
                  <Badge>{words.minutes(guide.published.minutes)}</Badge>
                </>
              )}
            </p>
          </div>
          <ChevronRight size={16} aria-hidden className="mirrored shrink-0 text-ink-3" />
        </li>
      ))}
    </ul>
  );
}
