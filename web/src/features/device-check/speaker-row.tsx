import { useMutation } from '@tanstack/react-query';
import { Check, Play, Volume2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { send } from '@/lib/api/client';
import { CheckRow } from './check-row';
import { spokenWords } from './spoken-words';
import type { Sound } from './use-sound';

async function spoken(text: string, language: string): Promise<ArrayBuffer> {
  const response = await send('/api/voice/synthesize', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'audio/wav' },
    body: JSON.stringify({ text, language }),
  });
  return response.arrayBuffer();
}

export function SpeakerRow({ sound, voice, language }: { sound: Sound; voice: boolean; language: string }) {
  const { t } = useTranslation('check');
  const [heard, setHeard] = useState(false);
  const playing = useMutation({
    mutationFn: async () => {
      const words = spokenWords(language);
      const [audio, file] = await Promise.all([sound.openAudio(), spoken(words.sentence, words.language)]);
      await audio.playFile(file);
    },
  });
  if (!voice) return <CheckRow icon={Volume2} quiet title={t('speaker.title')} note={t('speaker.missing')} />;
  return (
    <CheckRow
      icon={Volume2}
      title={t('speaker.title')}
      note={t('speaker.note')}
      status={
        <>
          <Button size="small" onClick={() => playing.mutate()} busy={playing.isPending}>
            <Play size={14} aria-hidden />
            {t(playing.isSuccess ? 'speaker.again' : 'speaker.play')}
          </Button>
          {heard ? (
            <Badge tone="ok">
              <Check aria-hidden />
              {t('speaker.heard')}
            </Badge>
          ) : (
            playing.isSuccess && (
              <Button size="small" onClick={() => setHeard(true)}>
                {t('speaker.yes')}
              </Button>
            )
          )}
        </>
      }
    >
      {playing.isError && (
        <div className="mt-2">
          <FieldError>{t('speaker.failed')}</FieldError>
        </div>
      )}
    </CheckRow>
  );
}
