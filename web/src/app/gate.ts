import type { QueryClient } from '@tanstack/react-query';
import { notFound, redirect, type AnyRouter, type ParsedLocation } from '@tanstack/react-router';
import { whenSignInIsRequired } from '@/lib/api/client';
import { forgetOthersData, me, signedOut, type Me } from '@/lib/api/me';
import { chooseLanguage } from '@/lib/i18n';
import { isChosen, isOffered } from '@/lib/languages';
import { keepToken, type Link } from '@/lib/link-token';
import { ownPath, takeReturn } from '@/lib/return-to';

interface Visit {
  location: ParsedLocation;
  preload: boolean;
}

const toTheDoor = (href: string) => ({ to: '/sign-in', search: href === '/' ? {} : { returnTo: href }, replace: true });

/** Who may see a screen at all. What a person may do there, the server decides. */
export function gateOf(queries: QueryClient) {
  /** Nothing when the server does not answer: the screen itself says so. */
  const known = () => queries.query({ ...me, staleTime: 'static', retry: false }).catch(() => null);

  async function visitor({ location }: Visit): Promise<Me | null> {
    const here = await known();
    if (here?.signIn.required && !here.user) throw redirect(toTheDoor(location.href));
    if (here?.user?.locale && isOffered(here.user.locale) && !isChosen()) await chooseLanguage(here.user.locale).catch(() => {});
    return here;
  }

  return {
    /** Everyone, where no sign-in is required. */
    async open(visit: Visit) {
      await visitor(visit);
      const returnTo = visit.location.pathname === '/' && !visit.preload && takeReturn();
      if (returnTo) throw redirect({ href: returnTo, replace: true });
    },

    /** What belongs to accounts is not there where there are none. */
    async person(visit: Visit) {
      if ((await visitor(visit))?.signIn.required === false) throw notFound();
    },

    /** Whoever is in already goes on. */
    async stranger(returnTo?: string) {
      const here = await known();
      if (here && (here.user || !here.signIn.required)) throw redirect({ href: ownPath(returnTo), replace: true });
    },

    /** Takes the token of a mail out of the address. */
    takeToken(link: Link, token: string | undefined, location: ParsedLocation) {
      if (!token) return;
      keepToken(link, token);
      throw redirect({ href: location.pathname, replace: true });
    },
  };
}

export type Gate = ReturnType<typeof gateOf>;

/** Leads to the door once the server no longer knows who asks, and lets nobody see what another has read. */
export function watchSignIn(queries: QueryClient, router: AnyRouter) {
  forgetOthersData(queries);
  whenSignInIsRequired(() => {
    const { pathname, href } = router.latestLocation;
    signedOut(queries);
    if (!pathname.startsWith('/sign-in')) void router.navigate(toTheDoor(href));
  });
}
