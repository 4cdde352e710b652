const key = 'vivavoce.return-to';

/** A path of this page, whatever was asked for: never another site, and not the door itself. */
export function ownPath(asked: string | null | undefined): string {
  const here = 'http://own.invalid';
  const url = new URL(asked && URL.canParse(asked, here) ? asked : '/', here);
  return url.origin === here && !url.pathname.startsWith('/sign-in') ? url.pathname + url.search + url.hash : '/';
}

/** Where to go on after another site has signed the person in and sends them to the start page. */
export function rememberReturn(path: string | undefined) {
  if (path) sessionStorage.setItem(key, path);
  else sessionStorage.removeItem(key);
}

export function takeReturn(): string | null {
  const path = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return path && ownPath(path);
}
