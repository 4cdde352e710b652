import clsx from 'clsx';
import { Gauge, Lightbulb, Volume2, Waves, type LucideIcon } from 'lucide-react';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CapturedFrame } from '@/audio/frame-cutter';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { writtenIn } from '@/lib/languages';
import { adviceOn, type Hearing } from './advice';
import { soundQuality } from './sound-quality';
import { diffWords, type DiffWord } from './word-diff';

interface MeasureResultProps {
  read: string;
  heard: string;
  /** Of what was read. */
  language: string;
  frames: CapturedFrame[];
  /** The recogniser is a weak one. */
  low: boolean;
}

const wellFrom = 0.85;
const partlyFrom = 0.6;
const hearingOf = (share: number): Hearing => (share >= wellFrom ? 'well' : share >= partlyFrom ? 'partly' : 'badly');
const levelTones: Record<string, BadgeTone> = { fine: 'ok', quiet: 'warn', clipping: 'warn' };
const backgroundTones: Record<string, BadgeTone> = { quiet: 'ok', some: 'info', loud: 'warn', unknown: 'none' };

export function MeasureResult({ read, heard, language, frames, low }: MeasureResultProps) {
  const { t, i18n } = useTranslation('measure');
  const result = useRef<HTMLDivElement>(null);
  // It appears below what was read, often outside the window.
  useEffect(() => result.current?.scrollIntoView({ block: 'start' }), []);
  const words = useMemo(() => diffWords(read, heard), [read, heard]);
  const sound = useMemo(() => soundQuality(frames), [frames]);
  const count = (kind: DiffWord['kind']) => words.filter((word) => word.kind === kind).length;
  const right = count('same');
  const all = right + count('misheard') + count('missed');
  const hearing = hearingOf(right / Math.max(1, all));
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(right / Math.max(1, all));
  return (
    <Card aria-labelledby="result" className="p-5 md:p-7" data-testid="measured">
      <div ref={result} role="status">
        <h2 id="result">{t(`hearing.${hearing}`)}</h2>
        <p className="mt-1 text-ink-2">{t('arrived', { right, all, percent })}</p>
      </div>
      <dl className="mt-4 grid gap-3 md:grid-cols-3">
        <Fact icon={Gauge} name={t('words')} value={percent} note={t('wordsNote', { misheard: count('misheard'), missed: count('missed'), extra: count('extra') })} />
        <Fact icon={Volume2} name={t('level.name')} value={<Badge tone={levelTones[sound.level]}>{t(`level.${sound.level}`)}</Badge>} note={t('level.note', { decibels: sound.speechDecibels })} />
        <Fact icon={Waves} name={t('background.name')} value={<Badge tone={backgroundTones[sound.background]}>{t(`background.${sound.background}`)}</Badge>} note={t('background.note', { decibels: sound.signalToNoise })} />
      </dl>
      <h3 className="mt-6 mb-2 flex items-center gap-2">
        <Lightbulb size={16} aria-hidden className="text-accent" />
        {t('advice.title')}
      </h3>
      <ul className="flex list-disc flex-col gap-1 ps-6 text-ink-2">
        {adviceOn(hearing, sound, low).map((piece) => (
          <li key={piece}>{t(`advice.${piece}`)}</li>
        ))}
      </ul>
      <h3 className="mt-6 mb-1">{t('diff.title')}</h3>
      <p className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-13 text-ink-2">
        <span>
          <s className="decoration-2">{t('diff.word')}</s> {t('diff.missed')}
        </span>
        <span>
          <span className="underline decoration-wavy underline-offset-4">{t('diff.word')}</span> ({t('diff.other')}) {t('diff.misheard')}
        </span>
        <span>
          +{t('diff.other')} {t('diff.extra')}
        </span>
      </p>
      <p {...writtenIn(language)} className="voice text-[17px] leading-[30px]" data-testid="diff">
        {words.map((word, index) => (
          <DiffPiece key={index} word={word} />
        ))}
      </p>
      <p className="mt-5 border-t border-line pt-4 text-13 text-ink-2">
        <b className="font-semibold text-ink">{t('setUpNotYou')}</b> {t('notMeasured')}
      </p>
    </Card>
  );
}

function Fact({ icon: Icon, name, value, note }: { icon: LucideIcon; name: string; value: ReactNode; note: string }) {
  return (
    <div className="rounded-option bg-surface-2 p-3.5">
      <dt className="flex items-center gap-2 text-13 text-ink-2">
        <Icon size={14} aria-hidden />
        {name}
      </dt>
      <dd className="num mt-1 text-22 font-semibold">{value}</dd>
      <dd className="mt-0.5 text-12 text-ink-2">{note}</dd>
    </div>
  );
}

/** Told apart by a line, a mark or brackets, never by colour alone. */
function DiffPiece({ word }: { word: DiffWord }) {
  const { t } = useTranslation('measure');
  if (word.kind === 'same') return <>{word.read} </>;
  return (
    <span className={clsx('rounded-sm px-0.5', word.kind === 'extra' ? 'text-ink-2' : 'bg-you-soft')} title={t(`diff.${word.kind}`)}>
      {word.kind === 'missed' && <del className="decoration-2">{word.read}</del>}
      {word.kind === 'extra' && <ins className="no-underline">+{word.heard}</ins>}
      {word.kind === 'misheard' && (
        <>
          <span className="underline decoration-wavy underline-offset-4">{word.read}</span> <span className="font-sans text-13 text-ink-2">({word.heard})</span>
        </>
      )}{' '}
    </span>
  );
}
