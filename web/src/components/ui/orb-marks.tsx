import { arc, bars, picturedLevel, speechBars, ticks, tickPath } from './orb-geometry';
import type { OrbShape } from './orb';

/** The ring's centre, counted from the drawing's own zero point. */
const turning = 'origin-[200px_200px] [transform-box:view-box]';

function Behind({ shape, pictured }: { shape: OrbShape; pictured?: boolean }) {
  switch (shape) {
    case 'connecting':
      return <circle cx="200" cy="200" r="132" fill="none" strokeWidth="3.4" strokeDasharray="2 12.5" strokeLinecap="round" className={`animate-spin-slow stroke-accent ${turning}`} />;
    case 'listening':
      return (
        <g strokeWidth="2.6" strokeLinecap="round" className="stroke-you">
          {Array.from({ length: ticks }, (_, index) => (
            <path key={index} data-level-mark {...tickPath(index, pictured ? picturedLevel(index) : 0)} />
          ))}
        </g>
      );
    case 'thinking':
      return (
        <g fill="none">
          <circle cx="200" cy="200" r="132" strokeWidth="1.6" className="stroke-line-strong" />
          <g className={`animate-[spin_2.6s_linear_infinite] ${turning}`}>
            <path d={arc(0, 90, 132)} strokeWidth="3.6" strokeLinecap="round" className="stroke-accent" />
            <circle cx="332" cy="200" r="6" className="fill-accent" />
          </g>
        </g>
      );
    case 'speaking':
      return (
        <g fill="none" className="stroke-accent">
          <circle cx="200" cy="200" r="128" strokeWidth="2" opacity=".55" />
          <circle cx="200" cy="200" r="146" strokeWidth="1.6" opacity=".32" />
          <circle cx="200" cy="200" r="166" strokeWidth="1.4" opacity=".16" />
        </g>
      );
    case 'paused':
      return <circle cx="200" cy="200" r="132" fill="none" strokeWidth="1.8" className="stroke-line-strong" />;
    case 'reconnecting':
      return (
        <g fill="none" strokeWidth="4" strokeLinecap="round" className="stroke-warn">
          {[340, 97, 218].map((from) => (
            <path key={from} d={arc(from, from + 74, 132)} />
          ))}
        </g>
      );
  }
}

function Front({ shape, pictured }: { shape: OrbShape; pictured?: boolean }) {
  switch (shape) {
    case 'thinking':
      return (
        <g className="fill-white">
          <circle cx="168" cy="200" r="9" opacity=".95" />
          <circle cx="200" cy="200" r="9" opacity=".75" />
          <circle cx="232" cy="200" r="9" opacity=".45" />
        </g>
      );
    case 'speaking':
      return (
        <g strokeWidth="9" strokeLinecap="round" className="stroke-white" opacity=".95">
          {Array.from({ length: bars }, (_, index) => (
            <path key={index} data-level-mark d={speechBars(index, pictured ? 0.9 : 0.45)} />
          ))}
        </g>
      );
    case 'paused':
      return (
        <g strokeWidth="18" strokeLinecap="round" className="stroke-white" opacity=".92">
          <path d="M180 170V230M220 170V230" />
        </g>
      );
    default:
      return null;
  }
}

export function OrbMarks({ layer, ...rest }: { shape: OrbShape; pictured?: boolean; layer: 'behind' | 'front' }) {
  return layer === 'behind' ? <Behind {...rest} /> : <Front {...rest} />;
}
