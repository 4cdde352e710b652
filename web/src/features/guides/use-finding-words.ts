import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import type { Finding } from '@/lib/api/guides';

/** What the server finds in guides, by its own codes. */
export const findingCodes = [
  'name-missing', 'language-unknown', 'type-unknown', 'level-unknown', 'no-competency', 'competencies-advised', 'competency-name-missing', 'summary-missing',
  'weight-not-positive', 'anchor-missing', 'anchor-twice', 'next-step-missing', 'no-question', 'question-missing', 'question-twice', 'id-invalid', 'id-twice',
  'minutes-out-of-range', 'asked-out-of-range', 'time-too-short', 'must-ask-exceed', 'protected-matter', 'probe-kind-unknown', 'probe-missing',
] as const;

/** Findings in the reader's language; in the server's words where this page has none. */
export function useFindingWords() {
  const { t } = useTranslation('guides');
  const words = useSessionWords();
  return (finding: Finding) => {
    const values: Record<string, string> = { ...finding.values };
    if (values.matter) values.matter = t(`matter.${values.matter}` as 'matter.age', { defaultValue: values.matter });
    if (values.all) values.all = values.all.split(', ').map((code) => words.language(code)).join(', ');
    return t(`finding.${finding.code}` as 'finding.no-competency', { ...values, defaultValue: finding.message });
  };
}

/** The findings about one place, and about everything below it. */
export const findingsAt = (findings: Finding[], place: string) => findings.filter(({ pointer }) => pointer === place);
export const findingsUnder = (findings: Finding[], place: string) => findings.filter(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`));
