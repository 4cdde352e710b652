import { useQuery } from '@tanstack/react-query';
import { cloudNames, providers } from './engines';
import { me } from './me';

/** Whether people sign in to a server that may be far from them; else it is their own machine. */
export function useHosted(): boolean {
  const { data } = useQuery(me);
  return data?.signIn.required ?? false;
}

/** Whether others see what is done here. */
export function useShared(): boolean {
  const { data } = useQuery(me);
  return data?.tenant?.kind === 'organisation';
}

/** The vendors to whom something may be sent; nobody until that is known. */
export function useCloud(): string[] {
  const { data } = useQuery(providers);
  return data ? cloudNames(data) : [];
}
