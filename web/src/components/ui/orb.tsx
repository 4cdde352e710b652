import clsx from 'clsx';
import { useEffect, useId, useRef, type RefObject } from 'react';
import { OrbMarks } from './orb-marks';
import { speechBars, ticks, tickPath } from './orb-geometry';
import type { LevelSource } from './level-meter';

export type OrbShape = 'connecting' | 'listening' | 'thinking' | 'speaking' | 'paused' | 'reconnecting';

const frameMilliseconds = 1000 / 30;
const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Moves the ticks or the bars with a real level, at most thirty times a second, straight on the drawing. */
function useLevelDrawing(shape: OrbShape, subscribe: LevelSource | undefined, drawing: RefObject<SVGSVGElement | null>) {
  useEffect(() => {
    if (!subscribe || reducedMotion() || (shape !== 'listening' && shape !== 'speaking')) return;
    const marks = Array.from(drawing.current?.querySelectorAll<SVGElement>('[data-level-mark]') ?? []);
    const sphere = drawing.current?.querySelector<SVGElement>('[data-sphere]');
    const history = new Array<number>(49).fill(0);
    let last = 0;
    return subscribe((level) => {
      const now = performance.now();
      if (now - last < frameMilliseconds) return;
      last = now;
      history.unshift(level);
      history.pop();
      if (shape === 'listening') {
        marks.forEach((mark, index) => {
          const { d, opacity } = tickPath(index, history[Math.min(index, ticks - index)] ?? 0);
          mark.setAttribute('d', d);
          mark.setAttribute('opacity', opacity);
        });
      } else {
        marks.forEach((mark, index) => mark.setAttribute('d', speechBars(index, level)));
        if (sphere) sphere.style.transform = `scale(${1 + Math.min(level, 1) * 0.04})`;
      }
    });
  }, [shape, subscribe, drawing]);
}

interface OrbProps {
  shape: OrbShape;
  /** The sound the shape follows: one's own while listening, the interviewer's while speaking. */
  subscribe?: LevelSource;
  /** Drawn once with a level as if someone spoke; for pictures that follow no sound. */
  pictured?: boolean;
  className?: string;
}

/** The interviewer. Six states that differ in shape, so that none rests on colour or motion alone. */
export function Orb({ shape, subscribe, pictured, className }: OrbProps) {
  const id = useId();
  const drawing = useRef<SVGSVGElement>(null);
  useLevelDrawing(shape, subscribe, drawing);
  const radius = shape === 'speaking' ? 112 : 104;
  const pale = shape === 'connecting' || shape === 'paused' || shape === 'reconnecting';
  const paint = (name: string) => `${id}${name}`;
  const stop = (offset: string, color: string) => <stop offset={offset} style={{ stopColor: `var(--orb-${color})` }} />;

  return (
    <svg ref={drawing} viewBox="20 20 360 360" aria-hidden data-shape={shape} className={clsx('block shrink-0', className)}>
      <defs>
        <radialGradient id={paint('ball')} cx=".36" cy=".28" r=".85">
          {stop('0', '1')}
          {stop('.34', '2')}
          {stop('.72', '3')}
          {stop('1', '4')}
        </radialGradient>
        <radialGradient id={paint('glow')}>
          <stop offset=".5" style={{ stopColor: 'var(--orb-glow)' }} />
          <stop offset="1" style={{ stopColor: 'var(--orb-glow)', stopOpacity: 0 }} />
        </radialGradient>
        <clipPath id={paint('edge')}>
          <circle cx="200" cy="200" r={radius} />
        </clipPath>
        <filter id={paint('soft')} x="-50%" y="-50%" width="200%" height="200%">
          <feGaussianBlur stdDeviation="24" />
        </filter>
      </defs>
      <circle cx="200" cy="200" r="176" fill={`url(#${paint('glow')})`} />
      <OrbMarks shape={shape} pictured={pictured} layer="behind" />
      <g data-sphere className={clsx('origin-center [transform-box:fill-box]', shape === 'thinking' && 'animate-breathe', pale && 'opacity-40 saturate-[.55]')}>
        <circle cx="200" cy="200" r={radius} fill={`url(#${paint('ball')})`} />
        <g clipPath={`url(#${paint('edge')})`}>
          <g filter={`url(#${paint('soft')})`}>
            <ellipse cx="252" cy="262" rx="62" ry="34" transform="rotate(-28 252 262)" style={{ fill: 'var(--orb-warm)' }} opacity={pale ? 0.25 : 0.55} />
            <ellipse cx="150" cy="222" rx="34" ry="70" transform="rotate(24 150 222)" style={{ fill: 'var(--orb-1)' }} opacity=".35" />
            <ellipse cx="232" cy="150" rx="70" ry="22" transform="rotate(-18 232 150)" style={{ fill: 'var(--orb-4)' }} opacity=".3" />
          </g>
        </g>
      </g>
      <OrbMarks shape={shape} pictured={pictured} layer="front" />
    </svg>
  );
}
