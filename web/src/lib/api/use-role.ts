import { useQuery } from '@tanstack/react-query';
import { me, type Role } from './me';

/** What the caller may be expected to do here. The server decides; until it has said who is here, everything. */
export function useRole(): Role {
  const { data } = useQuery(me);
  return data?.tenant?.role ?? 'owner';
}
