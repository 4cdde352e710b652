import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import { Switch } from '@/components/ui/toggles';
import type { Named, Timing } from '@/lib/api/types';
import { narrowLine } from '@/lib/narrow-line';
import { lineLooksNarrow } from './line-width';

interface EasierCardProps {
  timings: Named[];
  timing: Timing;
  onTiming: (timing: Timing) => void;
  typing: boolean;
  /** Not given where nothing but typing is possible. */
  onTyping?: (typing: boolean) => void;
}

const roomKey = 'vivavoce.room';
const usualCaptions = 17;
const largerCaptions = 22;

function roomSettings(): { captionSize?: number } {
  try {
    return JSON.parse(localStorage.getItem(roomKey) ?? '{}') as { captionSize?: number };
  } catch {
    return {};
  }
}

export function EasierCard({ timings, timing, onTiming, typing, onTyping }: EasierCardProps) {
  const { t } = useTranslation('check');
  const [larger, setLarger] = useState(() => (roomSettings().captionSize ?? usualCaptions) >= largerCaptions);
  const [narrow, setNarrow] = useState(narrowLine.chosen);
  const [looksNarrow] = useState(lineLooksNarrow);
  const compress = (on: boolean) => {
    setNarrow(on);
    narrowLine.choose(on);
  };
  const enlarge = (on: boolean) => {
    setLarger(on);
    localStorage.setItem(roomKey, JSON.stringify({ ...roomSettings(), captionSize: on ? largerCaptions : usualCaptions }));
  };
  return (
    <Card aria-labelledby="easier" className="p-5">
      <h2 id="easier">{t('easier.title')}</h2>
      <p className="text-13 text-ink-2">{t('easier.note')}</p>
      <div className="mt-2.5 divide-y divide-line *:py-2.5 *:last:pb-0">
        {timings
          .filter((offered) => offered.id !== 'standard')
          .map((offered) => (
            <Switch
              key={offered.id}
              label={t(`easier.timing.${offered.id}` as 'easier.timing.manual', { defaultValue: offered.name })}
              note={t(`easier.timingNote.${offered.id}` as 'easier.timingNote.manual', { defaultValue: offered.description })}
              checked={timing === offered.id}
              onChange={(on) => onTiming(on ? (offered.id as Timing) : 'standard')}
            />
          ))}
        {onTyping && <Switch label={t('easier.typing')} note={t('easier.typingNote')} checked={typing} onChange={onTyping} />}
        {(looksNarrow || narrow) && <Switch label={t('easier.narrow')} note={t('easier.narrowNote')} checked={narrow} onChange={compress} />}
        <Switch label={t('easier.captions')} checked={larger} onChange={enlarge} />
      </div>
    </Card>
  );
}
