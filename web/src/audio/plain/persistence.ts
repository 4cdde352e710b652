import { ApiProblem } from '@/lib/api/client';
import { reconnectDelayMs } from '../reconnect-policy';

/** The room was left: what is under way stops where it is. */
export class Left extends Error {}

/** Whether the same request may work later: nobody answered, or somebody was too busy or broken to. */
const passing = (error: unknown) => error instanceof ApiProblem && (error.unreachable || error.status >= 500 || error.status === 429 || error.status === 408);

/** Sends a request until it is answered, and tells when that takes more than one try. */
export class Persistence {
  private left = false;
  private wake: () => void = () => {};

  constructor(
    private readonly lost: (attempt: number, retryInMs: number) => void,
    private readonly back: () => void,
  ) {}

  /** @param again how often it is tried again at most, where an answer came and said no */
  async surely<T>(request: () => Promise<T>, again = Infinity): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      this.stillHere();
      try {
        const answer = await request();
        this.stillHere();
        if (attempt > 1) this.back();
        return answer;
      } catch (error) {
        this.stillHere();
        const unreachable = error instanceof ApiProblem && error.unreachable;
        if (!passing(error) || (!unreachable && attempt > again)) {
          if (attempt > 1) this.back();
          throw error;
        }
        await this.wait(attempt, error as ApiProblem);
      }
    }
  }

  retryNow(): void {
    this.wake();
  }

  stop(): void {
    this.left = true;
    this.wake();
  }

  stillHere(): void {
    if (this.left) throw new Left();
  }

  private async wait(attempt: number, { more }: ApiProblem) {
    const retryInMs = Math.max(reconnectDelayMs(attempt), 1000 * (more.retryAfterSeconds ?? 0));
    this.lost(attempt, retryInMs);
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      timer = setTimeout(resolve, retryInMs);
    });
    clearTimeout(timer);
  }
}
