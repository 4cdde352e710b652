import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react';
import { use, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/button';
import { Editing } from './guide-field';

interface OrderButtonsProps {
  /** What is moved, in words. */
  name: string;
  at: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** Moves something up and down and takes it out, by whatever presses buttons. The focus stays on what moved. */
export function OrderButtons({ name, at, count, onMove, onRemove }: OrderButtonsProps) {
  const { t } = useTranslation('guides');
  const { readOnly } = use(Editing);
  if (readOnly) return null;
  return (
    <span className="flex shrink-0 items-center max-md:self-end">
      <IconButton label={t('order.up', { name })} disabled={at === 0} onClick={() => onMove(at - 1)}>
        <ArrowUp size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('order.down', { name })} disabled={at === count - 1} onClick={() => onMove(at + 1)}>
        <ArrowDown size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('order.remove', { name })} className="hover:text-bad" onClick={onRemove}>
        <Trash2 size={16} aria-hidden />
      </IconButton>
    </span>
  );
}

/** Dragging within one list; the buttons do the same for those who do not drag. */
export function useDragging(onMove: (from: number, to: number) => void) {
  const from = useRef<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const end = () => {
    from.current = null;
    setOver(null);
  };
  return {
    over,
    grip: (at: number) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        from.current = at;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
        event.stopPropagation();
      },
      onDragEnd: end,
    }),
    target: (at: number) => ({
      onDragOver: (event: DragEvent) => {
        if (from.current === null) return;
        event.preventDefault();
        setOver(at);
      },
      onDrop: (event: DragEvent) => {
        if (from.current === null) return;
        event.preventDefault();
        event.stopPropagation();
        if (from.current !== at) onMove(from.current, at);
        end();
      },
    }),
  };
}

export function Grip(attributes: ReturnType<ReturnType<typeof useDragging>['grip']>) {
  const { readOnly } = use(Editing);
  if (readOnly) return null;
  return (
    <span {...attributes} aria-hidden className="cursor-grab py-1 text-ink-3 max-md:hidden pointer-coarse:hidden">
      <GripVertical size={16} />
    </span>
  );
}
