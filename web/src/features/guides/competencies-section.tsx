import clsx from 'clsx';
import { Library, Plus } from 'lucide-react';
import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { WrittenCompetency } from '@/lib/api/guides';
import { BankDialog } from './bank-dialog';
import { moved, newCompetency, replaced, shares, without } from './change';
import { CompetencyCard } from './competency-card';
import { Editing, FindingNotes, useFindings } from './guide-field';
import { Grip, OrderButtons, useDragging } from './order-buttons';

interface CompetenciesSectionProps {
  language: string;
  competencies: WrittenCompetency[];
  onChange: (competencies: WrittenCompetency[]) => void;
}

const usualWeight = 20;

export function CompetenciesSection({ language, competencies, onChange }: CompetenciesSectionProps) {
  const { t } = useTranslation('guides');
  const { readOnly } = use(Editing);
  const [copying, setCopying] = useState(false);
  const found = useFindings('/competencies');
  const share = shares(competencies.map(({ weight }) => weight));
  const dragging = useDragging((from, to) => onChange(moved(competencies, from, to)));
  return (
    <section aria-label={t('competencies.title')} className="flex min-w-0 flex-col gap-3">
      <div>
        <h2 className="text-16 font-semibold">{t('competencies.title')}</h2>
        <p className="text-13 text-ink-2">{t('competencies.note')}</p>
      </div>
      <FindingNotes findings={found} />
      <ol className="flex flex-col gap-3">
        {competencies.map((competency, index) => (
          <li key={competency.id} {...dragging.target(index)}>
            <Card aria-label={competency.name || t('competency.unnamed', { number: index + 1 })} className={clsx('flex items-start gap-1.5 px-4 py-3 max-md:flex-col max-md:items-stretch max-md:px-3', dragging.over === index && 'ring-2 ring-accent')}>
              <Grip {...dragging.grip(index)} />
              <CompetencyCard place={`/competencies/${index}`} number={index + 1} share={share[index] ?? 0} competency={competency} onChange={(changed) => onChange(replaced(competencies, index, changed))} />
              <OrderButtons
                name={competency.name || t('competency.unnamed', { number: index + 1 })}
                at={index}
                count={competencies.length}
                onMove={(to) => onChange(moved(competencies, index, to))}
                onRemove={() => onChange(without(competencies, index))}
              />
            </Card>
          </li>
        ))}
      </ol>
      {!readOnly && (
        <div className="flex flex-wrap gap-2.5">
          <Button onClick={() => onChange([...competencies, newCompetency(usualWeight)])}>
            <Plus size={16} aria-hidden /> {t('competencies.add')}
          </Button>
          <Button onClick={() => setCopying(true)}>
            <Library size={16} aria-hidden /> {t('bank.open')}
          </Button>
        </div>
      )}
      <BankDialog open={copying} language={language} present={competencies} onClose={() => setCopying(false)} onCopy={(copied) => onChange([...competencies, ...copied])} />
    </section>
  );
}
