import clsx from 'clsx';

interface RatingScaleProps {
  rating: number | null;
  small?: boolean;
  className?: string;
}

/** Five steps, one colour; the number always stands beside it, so this is decoration to a screen reader. */
export function RatingScale({ rating, small, className }: RatingScaleProps) {
  return (
    <span aria-hidden className={clsx('inline-flex gap-[3px]', className)}>
      {[1, 2, 3, 4, 5].map((step) => (
        <i
          key={step}
          className={clsx(
            'rounded-[2px] first:rounded-s-[4px] last:rounded-e-[4px]',
            small ? 'h-1.5 w-4' : 'h-2 w-[26px]',
            rating === null ? 'hatched-step' : step <= rating ? 'bg-accent' : 'bg-track-strong',
          )}
        />
      ))}
    </span>
  );
}
