import { Link } from '@tanstack/react-router';
import { FileText, Pause, Play, RotateCcw, SkipBack, SkipForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton, buttonClass } from '@/components/ui/button';
import { Switch } from '@/components/ui/toggles';
import type { usePlayback } from './use-playback';

interface SampleDockProps {
  playback: ReturnType<typeof usePlayback>;
  turns: number;
  /** Whether the interviewer can be heard at all. */
  voice: boolean;
  aloud: boolean;
  onAloud: (aloud: boolean) => void;
}

export function SampleDock({ playback, turns, voice, aloud, onAloud }: SampleDockProps) {
  const { t } = useTranslation('sample');
  const { at, over, playing, play, pause, jump } = playback;
  return (
    <div role="group" aria-label={t('controls')} className="flex flex-col gap-3 px-4 pt-2 pb-4 lg:px-8 lg:pb-6">
      <label className="mx-auto flex w-full max-w-[640px] items-center gap-3 text-13 text-ink-2">
        <span className="sr-only">{t('line')}</span>
        <input
          type="range"
          min={0}
          max={turns - 1}
          value={at.turn}
          onChange={(event) => jump(Number(event.target.value))}
          aria-valuetext={t('lineOf', { line: at.turn + 1, count: turns })}
          className="h-6 min-w-0 flex-1 accent-accent pointer-coarse:h-11"
        />
        <span aria-hidden className="num w-[5.5em] text-end">{t('lineOf', { line: at.turn + 1, count: turns })}</span>
      </label>
      <div className="flex flex-wrap items-center justify-center gap-2.5">
        <IconButton label={t('back')} look="secondary" size="medium" onClick={() => jump(at.turn - 1)} disabled={at.turn === 0}>
          <SkipBack size={16} aria-hidden className="mirrored" />
        </IconButton>
        <Button look={over ? 'secondary' : 'primary'} size="large" className="min-w-[132px]" onClick={playing ? pause : play}>
          {playing ? <Pause size={16} aria-hidden /> : over ? <RotateCcw size={16} aria-hidden /> : <Play size={16} aria-hidden className="mirrored" />}
          {t(playing ? 'pause' : over ? 'again' : 'play')}
        </Button>
        <IconButton label={t('next')} look="secondary" size="medium" onClick={() => jump(at.turn + 1)} disabled={over}>
          <SkipForward size={16} aria-hidden className="mirrored" />
        </IconButton>
        {over && (
          <Link to="/sample/report" className={buttonClass('primary', 'large')}>
            <FileText size={16} aria-hidden />
            {t('toReport')}
          </Link>
        )}
      </div>
      <div className="mx-auto flex min-h-6 items-center">{voice ? <Switch label={t('aloud')} checked={aloud} onChange={onAloud} /> : <p className="text-13 text-ink-2">{t('noVoice')}</p>}</div>
    </div>
  );
}
