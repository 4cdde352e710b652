import { Check, Mic, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { LevelMeter } from '@/components/ui/level-meter';
import { Select } from '@/components/ui/select';
import { CheckRow } from './check-row';
import type { Sound } from './use-sound';

export function MicrophoneRow({ sound }: { sound: Sound }) {
  const { t } = useTranslation('check');
  const { state, heard, devices, deviceId } = sound;
  const on = state === 'on';
  return (
    <CheckRow
      icon={on ? Mic : MicOff}
      quiet={!on}
      title={t('microphone.title')}
      note={<span role="status">{t(on ? (heard ? 'microphone.heard' : 'microphone.quiet') : `microphone.${state}`)}</span>}
      status={
        on ? (
          <Badge tone="ok">
            <Check aria-hidden />
            {t(heard ? 'microphone.working' : 'microphone.on')}
          </Badge>
        ) : (
          state !== 'insecure' && (
            <Button size="small" busy={state === 'asking'} onClick={() => void sound.turnOn()}>
              {t(state === 'off' || state === 'asking' ? 'microphone.turnOn' : 'microphone.again')}
            </Button>
          )
        )
      }
    >
      {/* Always there, so that nothing moves when the microphone comes on. */}
      <div className="mt-2.5">
        <LevelMeter subscribe={sound.levels.subscribe} label={t('microphone.level')} />
        <Select
          aria-label={t('microphone.device')}
          className="mt-3.5 max-w-[340px]"
          disabled={!on}
          value={deviceId ?? ''}
          onChange={(event) => void sound.turnOn(event.target.value)}
        >
          {devices.length === 0 && <option value="">{t('microphone.device')}</option>}
          {devices.map((device, index) => (
            <option key={device.deviceId} value={device.deviceId}>
              {device.label || t('microphone.unnamed', { number: index + 1 })}
            </option>
          ))}
        </Select>
      </div>
    </CheckRow>
  );
}
