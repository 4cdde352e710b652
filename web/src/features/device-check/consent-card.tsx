import type { UseQueryResult } from '@tanstack/react-query';
import { AudioLines, Bot, Database, Ear, HardDrive, Info, Pause, Scale, type LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { Checkbox } from '@/components/ui/toggles';
import type { Disclosure } from '@/lib/api/types';
import { writtenIn } from '@/lib/languages';

interface ConsentCardProps {
  disclosure: UseQueryResult<Disclosure>;
  agreed: boolean;
  changed: boolean;
  onAgree: (agreed: boolean) => void;
  ref: Ref<HTMLDivElement>;
}

const icons: LucideIcon[] = [Bot, Database, HardDrive, Scale, Ear, AudioLines, Pause];

/** The first clause of a paragraph carries it; the rest explains. */
function split(paragraph: string): [string, string] {
  const end = paragraph.search(/[.:](\s|$)/);
  return end < 0 ? [paragraph, ''] : [paragraph.slice(0, end + 1), paragraph.slice(end + 1)];
}

export function ConsentCard({ disclosure, agreed, changed, onAgree, ref }: ConsentCardProps) {
  const { t } = useTranslation('check');
  return (
    <div ref={ref} tabIndex={-1} className="scroll-mt-20">
      <Card aria-labelledby="before" className="p-5">
        <h2 id="before" className="mb-3">
          {t('before.title')}
        </h2>
        {changed && (
          <Banner icon={Info} tone="warn" role="alert" className="mb-3">
            {t('before.changed')}
          </Banner>
        )}
        {disclosure.isPending ? (
          <Skeleton lines={6} />
        ) : disclosure.isError ? (
          <ErrorNotice error={disclosure.error} retry={() => void disclosure.refetch()} />
        ) : (
          <>
            <Paragraphs of={disclosure.data} />
            <div className="mt-4 border-t border-line pt-3">
              <Checkbox checked={agreed} onChange={onAgree} label={t('before.agree')} />
            </div>
          </>
        )}
      </Card>
    </div>
  );
}

function Paragraphs({ of: { language, paragraphs } }: { of: Disclosure }) {
  const { t, i18n } = useTranslation('check');
  const words = useSessionWords();
  return (
    <>
      {language !== i18n.language && <p className="mb-3 text-13 text-ink-2">{t('before.otherLanguage', { language: words.language(language) })}</p>}
      <ul {...writtenIn(language)} className="flex flex-col gap-2.5 text-13">
        {paragraphs.map((paragraph, index) => {
          const Icon = icons[index] ?? Info;
          const [first, rest] = split(paragraph);
          return (
            <li key={paragraph} className="grid grid-cols-[16px_1fr] gap-2.5">
              <Icon size={15} strokeWidth={1.75} aria-hidden className="mt-0.5 text-accent" />
              <p className="text-ink-2">
                {rest ? <b className="font-semibold text-ink">{first}</b> : first}
                {rest}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
