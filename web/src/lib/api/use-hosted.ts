import { useQuery } from '@tanstack/react-query';
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
