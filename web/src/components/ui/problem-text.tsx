import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api/client';
import { listOf } from '@/lib/format';
import { loadTexts } from '@/lib/i18n';
import { serverLanguage, writtenIn } from '@/lib/languages';

/** Whether the words for problems have been fetched: they are, once there is a problem. */
function useProblemTexts(needed: boolean) {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!needed) return;
    const settle = () => setSettled(true);
    loadTexts('problems').then(settle, settle);
  }, [needed]);
  return settled;
}

/** What went wrong, by the problem's name; in the server's own words where this page has none, else `otherwise`. */
export function ProblemText({ error, otherwise }: { error: unknown; otherwise: string }) {
  const { t, i18n } = useTranslation('problems');
  const problem = error instanceof ApiProblem && !error.unreachable ? error : null;
  const settled = useProblemTexts(problem !== null);
  if (!problem || !settled) return otherwise;
  const wait = problem.more.retryAfterSeconds;
  if (problem.status === 429 && wait) return wait < 100 ? t('wait.seconds', { count: wait }) : t('wait.minutes', { count: Math.ceil(wait / 60) });
  if (problem.more.organisations?.length) return t('last-owner-of', { organisations: listOf(problem.more.organisations, i18n.language) });
  if (problem.kind === 'invalid-request' && problem.fields.length > 0) {
    const names = problem.fields.map((field) => t(`field.${field}` as 'field.role', { defaultValue: field }));
    return t('invalid-fields', { fields: listOf(names, i18n.language) });
  }
  if (i18n.exists(problem.kind, { ns: 'problems' })) return t(problem.kind as 'unexpected');
  return problem.detail ? <span {...writtenIn(serverLanguage)}>{problem.detail}</span> : otherwise;
}
