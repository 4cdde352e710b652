import clsx from 'clsx';
import { Check, Ellipsis, Hourglass, Keyboard, Mic, MicOff, Pause, PhoneOff, Play, RotateCcw, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '@/components/ui/button';
import { KeyCap } from '@/components/ui/key-cap';
import type { RoomCommand } from './room-keys';
import type { RoomSnapshot } from './room-session';

interface DockProps {
  room: RoomSnapshot;
  /** Whether the line is up, so that a press reaches the interviewer. */
  enabled: boolean;
  commands: Record<RoomCommand, () => void>;
  onEnd: () => void;
  onMore: () => void;
}

interface ToolProps {
  icon: LucideIcon;
  label: string;
  onPress: () => void;
  disabled?: boolean;
  danger?: boolean;
  pressed?: boolean;
  className?: string;
}

function Tool({ icon: Icon, label, onPress, disabled, danger, pressed, className }: ToolProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      disabled={disabled}
      aria-pressed={pressed}
      className={clsx('group flex w-[72px] flex-col items-center gap-1 rounded-md text-12 font-medium text-ink-2 disabled:text-ink-3 max-lg:w-auto max-lg:flex-1', className)}
    >
      <span
        className={clsx(
          'grid size-11 place-items-center rounded-full border border-line-strong bg-surface shadow-1 lg:size-[46px]',
          'group-hover:border-control group-disabled:border-line group-disabled:bg-surface-2 group-disabled:text-ink-3 group-disabled:shadow-none',
          danger ? 'text-bad' : 'text-ink',
          pressed && 'border-you bg-you-soft text-you',
        )}
      >
        <Icon size={19} strokeWidth={1.75} aria-hidden />
      </span>
      {label}
    </button>
  );
}

export function Dock({ room, enabled, commands, onEnd, onMore }: DockProps) {
  const { t } = useTranslation('room');
  const paused = room.stage.name === 'paused';
  const listening = room.stage.name === 'listening';
  const mute = {
    icon: room.muted ? MicOff : Mic,
    label: t(room.muted ? 'dock.unmute' : 'dock.mute'),
    pressed: room.muted,
    onPress: commands.mute,
    disabled: room.microphone !== 'on',
  };
  const pause = { icon: paused ? Play : Pause, label: t(paused ? 'dock.resume' : 'dock.pause'), onPress: paused ? commands.resume : commands.pause, disabled: !enabled };
  return (
    <div role="group" aria-label={t('dock.label')} className="flex flex-col gap-3 px-3 pt-3 pb-[max(18px,env(safe-area-inset-bottom))] lg:grid lg:grid-cols-[1fr_auto_1fr] lg:items-center lg:gap-5 lg:px-8 lg:pt-3.5 lg:pb-[26px]">
      <div className="order-2 flex justify-between gap-1.5 lg:order-none lg:justify-start">
        <Tool {...mute} />
        <Tool icon={RotateCcw} label={t('dock.repeat')} onPress={commands.repeat} disabled={!enabled || paused} />
        <Tool icon={Keyboard} label={t('dock.type')} onPress={commands.type} />
        <Tool {...pause} className="lg:hidden" />
        <Tool icon={Ellipsis} label={t('dock.more')} onPress={onMore} className="lg:hidden" />
      </div>
      <button
        type="button"
        onClick={paused ? commands.resume : commands.done}
        disabled={!paused && !listening}
        className={buttonClass('primary', 'large', 'h-14! w-full gap-3.5! rounded-full! px-6! text-[17px]! font-semibold! tracking-[-0.01em] lg:h-[58px]! lg:w-auto')}
      >
        {paused ? <Play size={20} aria-hidden /> : <Check size={20} aria-hidden />}
        {t(paused ? 'dock.resume' : 'dock.done')}
        <KeyCap className={clsx('h-6! px-2.5! text-12! max-lg:hidden', paused || listening ? 'key-on-accent!' : 'bg-transparent! text-ink-3!')}>{t('key.space')}</KeyCap>
      </button>
      <div className="flex justify-end gap-1.5 max-lg:hidden">
        <Tool icon={Hourglass} label={t('dock.think')} onPress={commands.think} disabled={!enabled || paused || room.plain} pressed={room.mode !== 'talking'} />
        <Tool {...pause} />
        <Tool icon={PhoneOff} label={t('dock.end')} onPress={onEnd} danger />
      </div>
    </div>
  );
}
