import { useId } from 'react';

/** One interview on a chart. */
export interface Mark {
  at: string;
  /** 1 to 5; null is a gap. */
  value: number | null;
  /** Little to go on. */
  unsure: boolean;
}

const height = 84;
const top = 8;
const bottom = 76;
const y = (value: number) => bottom - ((value - 1) / 4) * (bottom - top);

/** Ratings from interview to interview. A gap stays one: no line is drawn over it. The table below says the same in words. */
export function RatingChart({ marks }: { marks: Mark[] }) {
  const pattern = useId();
  const width = Math.max(240, marks.length * 28);
  const step = (width - 40) / Math.max(1, marks.length - 1);
  const x = (index: number) => (marks.length === 1 ? width / 2 : 26 + index * step);
  return (
    <svg aria-hidden viewBox={`0 0 ${width} ${height}`} className="block h-[84px] w-full max-w-[560px]" preserveAspectRatio="xMinYMid meet">
      <defs>
        <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--line-strong)" strokeWidth="3" />
        </pattern>
      </defs>
      {[1, 3, 5].map((level) => (
        <g key={level}>
          <line x1="18" x2={width} y1={y(level)} y2={y(level)} stroke="var(--line)" />
          <text x="0" y={y(level) + 4} fontSize="11" fill="var(--ink-3)">
            {level}
          </text>
        </g>
      ))}
      {marks.map(({ value }, index) => value === null && <rect key={index} x={x(index) - 5} y={top} width="10" height={bottom - top} rx="3" fill={`url(#${pattern})`} />)}
      {marks.map(({ value }, index) => {
        const before = index > 0 ? marks[index - 1]?.value : null;
        return value !== null && before != null && <line key={index} x1={x(index - 1)} y1={y(before)} x2={x(index)} y2={y(value)} stroke="var(--accent)" strokeWidth="2" strokeLinecap="round" />;
      })}
      {marks.map(({ value, unsure }, index) => value !== null && <circle key={index} cx={x(index)} cy={y(value)} r="4.5" fill={unsure ? 'var(--surface)' : 'var(--accent)'} stroke="var(--accent)" strokeWidth="2" />)}
    </svg>
  );
}
