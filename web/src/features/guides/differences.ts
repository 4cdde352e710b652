import type { WrittenCompetency, WrittenGuide, WrittenQuestion } from '@/lib/api/guides';

/** One thing that publishing changes. */
export interface Difference {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  what: 'name' | 'about' | 'time' | 'competency' | 'weight' | 'anchors' | 'question' | 'follow-ups';
  name: string;
  before?: string;
  after?: string;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const head = (guide: WrittenGuide) => [guide.description, guide.language, guide.interviewType, guide.level];

/** What differs between a published guide and its draft, in the order of the draft. */
export function differences(before: WrittenGuide, after: WrittenGuide): Difference[] {
  const found: Difference[] = [];
  if (before.name !== after.name) found.push({ kind: 'changed', what: 'name', name: after.name, before: before.name, after: after.name });
  if (!same(head(before), head(after))) found.push({ kind: 'changed', what: 'about', name: after.name });
  if (before.minutes !== after.minutes || before.asked !== after.asked) {
    found.push({ kind: 'changed', what: 'time', name: after.name, before: time(before), after: time(after) });
  }
  for (const competency of after.competencies) {
    const earlier = before.competencies.find(({ id }) => id === competency.id);
    if (earlier) found.push(...ofCompetency(earlier, competency));
    else found.push({ kind: 'added', what: 'competency', name: competency.name });
  }
  for (const gone of before.competencies.filter(({ id }) => !after.competencies.some((kept) => kept.id === id))) {
    found.push({ kind: 'removed', what: 'competency', name: gone.name });
  }
  const kept = (guide: WrittenGuide, other: WrittenGuide) => guide.competencies.map(({ id }) => id).filter((id) => other.competencies.some((there) => there.id === id));
  if (!same(kept(before, after), kept(after, before))) found.push({ kind: 'moved', what: 'competency', name: '' });
  return found;
}

const time = ({ minutes, asked }: WrittenGuide) => (asked === null ? `${minutes}` : `${minutes} / ${asked}`);

function ofCompetency(before: WrittenCompetency, after: WrittenCompetency): Difference[] {
  const found: Difference[] = [];
  const { name } = after;
  if (!same([before.name, before.summary, before.cues], [after.name, after.summary, after.cues])) found.push({ kind: 'changed', what: 'competency', name });
  if (before.weight !== after.weight) found.push({ kind: 'changed', what: 'weight', name, before: String(before.weight), after: String(after.weight) });
  if (!same([before.anchors, before.nextSteps], [after.anchors, after.nextSteps])) found.push({ kind: 'changed', what: 'anchors', name });
  for (const question of after.questions) {
    const earlier = before.questions.find(({ id }) => id === question.id);
    if (!earlier) found.push({ kind: 'added', what: 'question', name: question.text });
    else found.push(...ofQuestion(earlier, question));
  }
  for (const gone of before.questions.filter(({ id }) => !after.questions.some((kept) => kept.id === id))) {
    found.push({ kind: 'removed', what: 'question', name: gone.text });
  }
  const order = (one: WrittenCompetency, other: WrittenCompetency) => one.questions.map(({ id }) => id).filter((id) => other.questions.some((there) => there.id === id));
  if (!same(order(before, after), order(after, before))) found.push({ kind: 'moved', what: 'question', name });
  return found;
}

function ofQuestion(before: WrittenQuestion, after: WrittenQuestion): Difference[] {
  const { probes: earlier, text: earlierText, ...otherBefore } = before;
  const { probes, text, ...other } = after;
  const found: Difference[] = [];
  if (earlierText !== text) found.push({ kind: 'changed', what: 'question', name: text, before: earlierText, after: text });
  else if (!same(otherBefore, other)) found.push({ kind: 'changed', what: 'question', name: text });
  if (!same(earlier, probes)) found.push({ kind: 'changed', what: 'follow-ups', name: text });
  return found;
}
