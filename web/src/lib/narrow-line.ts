const key = 'vivavoce.line';

/** Whether answers go as compressed recordings, for as long as this visit lasts. */
export const narrowLine = {
  get chosen(): boolean {
    try {
      return sessionStorage.getItem(key) !== null;
    } catch {
      return false;
    }
  },
  choose(on: boolean): void {
    if (on) sessionStorage.setItem(key, 'narrow');
    else sessionStorage.removeItem(key);
  },
};
