const firstDelayMs = 400;
const longestDelayMs = 10_000;

/** How long to wait before the nth attempt: doubling, with jitter so that a restarted server is not met by all at once. */
export function reconnectDelayMs(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempt - 1, 10));
  return Math.round(full * (0.5 + 0.5 * random()));
}

export type AfterClose = 'come-back' | 'new-token' | 'replaced' | 'ended' | 'give-up';

/** What a closed line means for the page. */
export function afterClose(code: number): AfterClose {
  switch (code) {
    case 4409:
      return 'replaced';
    case 1000:
    case 4410:
      return 'ended';
    case 4401:
      return 'new-token';
    case 4400:
    case 4402:
    case 4403:
    case 4404:
      return 'give-up';
    default:
      return 'come-back';
  }
}

const suspiciousLines = 3;
const suspiciousMs = 12_000;

/** Whether something on the way lets no line through: none has come about, time after time. */
export class Suspicion {
  private lines = 0;
  private laid = false;
  private readonly since = performance.now();

  /** A line did come about. */
  lay(): void {
    this.laid = true;
  }

  /** Another one did not; true from then on when it looks as if none will. */
  grow(): boolean {
    this.lines++;
    return !this.laid && (this.lines >= suspiciousLines || performance.now() - this.since >= suspiciousMs);
  }
}
