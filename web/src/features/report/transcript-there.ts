import { createContext, useContext } from 'react';

/** Whether what was said stands beside the report, so that a quote can be shown in its place. */
export const TranscriptThere = createContext(true);

export const useTranscriptThere = () => useContext(TranscriptThere);
