import { Check, Mic } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { FieldError, TextArea } from '@/components/ui/field';
import { KeyCap } from '@/components/ui/key-cap';
import { writtenIn } from '@/lib/languages';
import { canHear, type RoomSnapshot } from './room-session';
import type { Draft } from './use-draft';

interface TypingBoxProps {
  room: RoomSnapshot;
  /** Of the interview. */
  language: string;
  draft: Draft;
  onSend: () => void;
  onVoice: () => void;
}

export function TypingBox({ room, language, draft, onSend, onVoice }: TypingBoxProps) {
  const { t } = useTranslation('room');
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const tooLong = draft.text.length > draft.limit;
  const ready = draft.text.trim() !== '' && !tooLong && room.stage.name !== 'paused';
  return (
    <div className="mx-auto flex w-full max-w-[860px] flex-col gap-3 px-3 pt-2.5 pb-[max(16px,env(safe-area-inset-bottom))] lg:px-10 lg:pt-0 lg:pb-[26px]">
      {room.unsent > 0 && (
        <p role="status" className="text-13 text-warn">
          {t('typing.waiting', { count: room.unsent })}
        </p>
      )}
      <div className="flex flex-col gap-1.5">
        <label htmlFor="typed-answer" className="text-13 font-550">
          {t('typing.label')} <span className="font-normal text-ink-3">{t('typing.note', { name: room.persona })}</span>
        </label>
        <TextArea
          ref={box}
          id="typed-answer"
          {...writtenIn(language)}
          rows={3}
          value={draft.text}
          onChange={(event) => draft.setText(event.target.value)}
          aria-invalid={tooLong || undefined}
          aria-describedby={tooLong ? 'typed-answer-error' : undefined}
          className="voice text-[17px]! leading-[26px]!"
        />
        {tooLong && <FieldError id="typed-answer-error">{t('typing.tooLong', { limit: draft.limit })}</FieldError>}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        {canHear(room) && (
          <Button look="quiet" onClick={onVoice}>
            <Mic size={16} aria-hidden />
            {t(room.microphone === 'on' ? 'typing.voice' : 'typing.useVoice')}
          </Button>
        )}
        <div className="ms-auto flex items-center gap-3">
          <span className="flex items-center gap-1 text-12 text-ink-3 max-lg:hidden">
            {t('typing.saved')} <KeyCap className="ms-1">{t('key.ctrl')}</KeyCap> <KeyCap>{t('key.enter')}</KeyCap>
          </span>
          <Button look="primary" size="large" onClick={onSend} disabled={!ready}>
            <Check size={16} aria-hidden />
            {t('typing.send')}
          </Button>
        </div>
      </div>
    </div>
  );
}
