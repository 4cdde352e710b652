import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { Checkbox } from '@/components/ui/toggles';
import { guideBank, type WrittenCompetency } from '@/lib/api/guides';
import { Disclosure } from './disclosure';

interface BankDialogProps {
  open: boolean;
  /** Of the guide. */
  language: string;
  present: WrittenCompetency[];
  onClose: () => void;
  onCopy: (copied: WrittenCompetency[]) => void;
}

/** Copies competencies of the built-in bank, with the questions that were chosen. */
export function BankDialog({ open, language, present, onClose, onCopy }: BankDialogProps) {
  const { t } = useTranslation('guides');
  const query = useQuery({ ...guideBank(language), enabled: open });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const taken = new Set(present.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)]));
  const toggle = (ids: string[], on: boolean) => setChosen(new Set(on ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))));
  const close = () => {
    setChosen(new Set());
    onClose();
  };
  const copied = (query.data?.competencies ?? [])
    .map(({ competency }) => ({ ...competency, questions: competency.questions.filter(({ id }) => chosen.has(id)) }))
    .filter(({ questions }) => questions.length > 0);
  return (
    <Dialog
      wide
      open={open}
      onClose={close}
      title={t('bank.title')}
      actions={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button
            look="primary"
            disabled={copied.length === 0}
            onClick={() => {
              onCopy(copied);
              close();
            }}
          >
            {t('bank.copy', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <p className="text-13">{t('bank.note')}</p>
      {query.isError ? (
        <ErrorNotice error={query.error} retry={() => void query.refetch()} />
      ) : !query.data ? (
        <Skeleton lines={6} className="py-4" />
      ) : (
        <ul className="mt-3 divide-y divide-line text-ink">
          {query.data.competencies
            .filter(({ competency }) => !taken.has(competency.id))
            .map(({ competency }) => (
              <li key={competency.id} className="py-1">
                <Disclosure
                  summary={
                    <>
                      <span className="font-medium">{competency.name}</span>
                      <span className="block text-13 text-ink-2">{competency.summary}</span>
                    </>
                  }
                >
                  {() => (
                    <div className="ps-6 pb-2">
                      <div className="flex flex-wrap gap-2 py-1">
                        {['warmup', 'standard', 'intense'].map((level) => {
                          const ids = competency.questions.filter((question) => question.level === level).map(({ id }) => id);
                          const all = ids.every((id) => chosen.has(id));
                          return (
                            <Button key={level} size="small" aria-pressed={all} onClick={() => toggle(ids, !all)}>
                              {t(`bank.all.${level}` as 'bank.all.standard')}
                            </Button>
                          );
                        })}
                      </div>
                      {competency.questions.map(({ id, text }) => (
                        <Checkbox key={id} label={<span className="font-voice text-16" lang={language}>{text}</span>} checked={chosen.has(id)} onChange={(on) => toggle([id], on)} />
                      ))}
                    </div>
                  )}
                </Disclosure>
              </li>
            ))}
        </ul>
      )}
    </Dialog>
  );
}
