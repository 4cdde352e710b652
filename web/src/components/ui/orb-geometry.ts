export const ticks = 96;
export const bars = 8;

const centre = 200;
const innerRadius = 126;

/** A fixed, smooth unevenness around the ring, so that one level does not draw a perfect circle. */
function unevenness(index: number): number {
  const angle = (index / ticks) * 2 * Math.PI;
  return 0.62 + 0.22 * Math.sin(3 * angle + 0.9) + 0.16 * Math.sin(7 * angle + 2.1);
}

/** The level a picture shows where no sound is followed. */
export function picturedLevel(index: number): number {
  const angle = (index / ticks) * 2 * Math.PI;
  const wave = 0.52 + 0.34 * Math.cos(2 * angle + 0.35) + 0.22 * Math.sin(5 * angle);
  return Math.min(1, Math.max(0.02, wave));
}

/** One tick of the ring: its line and how strong it is. */
export function tickPath(index: number, level: number): { d: string; opacity: string } {
  const angle = (index / ticks) * 2 * Math.PI - Math.PI / 2;
  const reach = Math.min(1, level) * unevenness(index);
  const outer = innerRadius + 3 + 31 * reach;
  const point = (radius: number) => `${(centre + radius * Math.cos(angle)).toFixed(1)} ${(centre + radius * Math.sin(angle)).toFixed(1)}`;
  return { d: `M${point(innerRadius)}L${point(outer)}`, opacity: (0.35 + 0.62 * Math.min(1, reach * 1.2)).toFixed(2) };
}

const barHeights = [0.28, 0.6, 0.92, 0.64, 1, 0.72, 0.44, 0.26];

/** One bar inside the ball while the interviewer speaks. */
export function speechBars(index: number, level: number): string {
  const x = centre - 84 + index * 24;
  const half = 7 + 42 * (barHeights[index] ?? 0.5) * Math.min(1, level * 1.15);
  return `M${x} ${(centre - half).toFixed(1)}V${(centre + half).toFixed(1)}`;
}

/** An arc of the ring, in degrees clockwise from the top. */
export function arc(from: number, to: number, radius: number): string {
  const at = (degrees: number) => {
    const angle = ((degrees - 90) * Math.PI) / 180;
    return `${(centre + radius * Math.cos(angle)).toFixed(1)} ${(centre + radius * Math.sin(angle)).toFixed(1)}`;
  };
  return `M${at(from)}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${at(to)}`;
}
