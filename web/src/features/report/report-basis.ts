import { createContext, useContext } from 'react';
import type { Report, TurnBasis } from '@/lib/api/report-types';
import { basisOf } from './versions';

const Shown = createContext<Report | null>(null);

/** The report that is shown, for whatever says which words it rests on. */
export const ReportBasis = Shown.Provider;

export function useTurnBasis(sequence: number): TurnBasis | null {
  return basisOf(useContext(Shown), sequence);
}
