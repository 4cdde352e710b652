/** A live line carries 256 kbit/s of uncompressed sound up, and as much down while the interviewer speaks. */
const liveKilobits = 600;
/** What is smaller says more of the round trip than of the width. */
const smallestBytes = 20_000;

interface NetworkInformation {
  saveData?: boolean;
  effectiveType?: string;
}

type Loaded = Pick<PerformanceResourceTiming, 'transferSize' | 'responseStart' | 'responseEnd'>;

/** The width that the page's own files came with, in kbit/s; null while none of them tells. */
export function measuredKilobits(loaded: Loaded[]): number | null {
  const told = loaded
    .filter(({ transferSize, responseStart, responseEnd }) => transferSize >= smallestBytes && responseEnd > responseStart)
    .map(({ transferSize, responseStart, responseEnd }) => (transferSize * 8) / (responseEnd - responseStart));
  return told.length === 0 ? null : Math.max(...told);
}

/** Whether a live line would be too much, by what the browser says or by what was measured. */
export function looksNarrow(network: NetworkInformation | undefined, loaded: Loaded[]): boolean {
  if (network?.saveData || ['slow-2g', '2g', '3g'].includes(network?.effectiveType ?? '')) return true;
  const width = measuredKilobits(loaded);
  return width !== null && width < liveKilobits;
}

/** The same of this page's own line, without sending anything for it. */
export function lineLooksNarrow(): boolean {
  const { connection } = navigator as Navigator & { connection?: NetworkInformation };
  return looksNarrow(connection, performance.getEntriesByType('resource') as PerformanceResourceTiming[]);
}
