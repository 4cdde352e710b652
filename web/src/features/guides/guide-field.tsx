import clsx from 'clsx';
import { TriangleAlert } from 'lucide-react';
import { createContext, use, useId, type ReactNode } from 'react';
import { TextArea, TextInput, FieldError } from '@/components/ui/field';
import type { Finding } from '@/lib/api/guides';
import { findingsAt, useFindingWords } from './use-finding-words';

/** What is to be mended, whether it is only looked at, and how long a text may be. */
export const Editing = createContext<{ findings: Finding[]; readOnly: boolean; longest: number; strict: boolean }>({ findings: [], readOnly: false, longest: 1_000, strict: false });

/** Errors of what nobody has written yet are told on publishing; until then the field is simply empty. */
export function useFindings(place: string) {
  const { findings, strict } = use(Editing);
  return findingsAt(findings, place).filter((finding) => strict || !finding.code.endsWith('-missing'));
}

export function FindingNotes({ id, findings }: { id?: string; findings: Finding[] }) {
  const words = useFindingWords();
  if (findings.length === 0) return null;
  return (
    <div id={id} className="flex flex-col gap-1">
      {findings.map((finding) =>
        finding.severity === 'error' ? (
          <FieldError key={finding.code}>{words(finding)}</FieldError>
        ) : (
          <p key={finding.code} className="flex gap-1.5 text-13 text-warn">
            <TriangleAlert size={14} aria-hidden className="mt-0.5 shrink-0" />
            {words(finding)}
          </p>
        ),
      )}
    </div>
  );
}

interface GuideFieldProps {
  label: ReactNode;
  hideLabel?: boolean;
  place: string;
  hint?: string;
  className?: string;
  children: (attributes: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined; disabled: boolean }) => ReactNode;
}

/** A field of a guide with whatever was found at its place. */
export function GuideField({ label, hideLabel, place, hint, className, children }: GuideFieldProps) {
  const id = useId();
  const found = useFindings(place);
  const { readOnly } = use(Editing);
  const described = [hint && `${id}-hint`, found.length > 0 && `${id}-found`].filter(Boolean).join(' ');
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1.5', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-13 font-550'}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': found.some(({ severity }) => severity === 'error') || undefined, disabled: readOnly })}
      {hint && (
        <p id={`${id}-hint`} className="text-13 text-ink-3">
          {hint}
        </p>
      )}
      <FindingNotes id={`${id}-found`} findings={found} />
    </div>
  );
}

interface GuideTextProps extends Omit<GuideFieldProps, 'children'> {
  value: string;
  onChange: (value: string) => void;
  lines?: number;
  /** Words that are spoken are set in the voice's letters. */
  spoken?: boolean;
}

export function GuideText({ value, onChange, lines = 1, spoken, ...field }: GuideTextProps) {
  const { longest } = use(Editing);
  return (
    <GuideField {...field}>
      {(attributes) =>
        lines === 1 ? (
          <TextInput {...attributes} maxLength={longest} value={value} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <TextArea
            {...attributes}
            rows={lines}
            maxLength={longest}
            className={clsx('field-sizing-content', spoken && 'font-voice text-16!')}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </GuideField>
  );
}
