import { Link } from '@tanstack/react-router';
import { AudioLines, ChevronRight, Clapperboard, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';

/** What one can see and try before an interview of one's own. */
export function LookAroundCard() {
  const { t } = useTranslation('home');
  return (
    <Card aria-labelledby="look" className="p-5">
      <h2 id="look" className="mb-1.5">
        {t('look.title')}
      </h2>
      <ul className="divide-y divide-line">
        <Way to="/sample" icon={Clapperboard} title={t('look.sample')} text={t('look.sampleNote')} />
        <Way to="/measure" icon={AudioLines} title={t('look.measure')} text={t('look.measureNote')} />
      </ul>
    </Card>
  );
}

function Way({ to, icon: Icon, title, text }: { to: '/sample' | '/measure'; icon: LucideIcon; title: string; text: string }) {
  return (
    <li className="relative flex items-start gap-3 py-3 last:pb-0">
      <Icon size={18} strokeWidth={1.75} aria-hidden className="mt-px shrink-0 text-accent" />
      <div className="min-w-0 flex-1">
        <Link to={to} className="font-medium after:absolute after:inset-0 hover:underline">
          {title}
        </Link>
        <p className="text-13 text-ink-2">{text}</p>
      </div>
      <ChevronRight size={16} aria-hidden className="mirrored mt-px shrink-0 text-ink-3" />
    </li>
  );
}
