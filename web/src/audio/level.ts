const quietestDecibels = -58;
const loudestDecibels = -14;

/** How loud a block of speech looks on a meter, 0 to 1: decibels, since ears work that way. */
export function meterLevel(rms: number): number {
  if (rms <= 0) return 0;
  const decibels = 20 * Math.log10(rms);
  return Math.max(0, Math.min(1, (decibels - quietestDecibels) / (loudestDecibels - quietestDecibels)));
}

/** A stream of values for whoever listens; the last listener leaving ends it. */
export class Signal<T> {
  private readonly listeners = new Set<(value: T) => void>();

  readonly subscribe = (listener: (value: T) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  emit(value: T): void {
    this.listeners.forEach((listener) => listener(value));
  }
}
