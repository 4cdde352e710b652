import clsx from 'clsx';
import { Fragment, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SpokenLine } from '@/components/ui/spoken-line';
import type { Report } from '@/lib/api/report-types';
import type { Turn } from '@/lib/api/types';
import { clockTime } from '@/lib/format';
import { writtenIn } from '@/lib/languages';
import { CorrectionForm } from './correction-form';
import { piecesOf, type Passage } from './highlight';
import { UnderstoodNote } from './understood';
import { heldText, isCorrected, ratedText } from './versions';
import { wordChanges } from './word-changes';

interface TurnLineProps {
  sessionId: string;
  turn: Turn;
  /** Of the interview. */
  language: string;
  /** The report beside the transcript, whose quotes stand in the words it read. */
  report: Report | null;
  correctable: boolean;
  passages: Passage[];
  active: Passage | null;
}

/** One turn of the transcript: what was said, how well it was understood, and what the person made of it. */
export function TurnLine({ sessionId, turn, language, report, correctable, passages, active }: TurnLineProps) {
  const { t } = useTranslation('report');
  const [editing, setEditing] = useState(false);
  const own = turn.speaker === 'candidate';
  const rated = ratedText(turn, report);
  const changed = own && report !== null && heldText(turn) !== rated;
  const asRated = !changed || active !== null;
  const shown = asRated ? (active ? [...passages, active] : passages) : [];
  return (
    <SpokenLine
      data-turn={turn.sequence}
      tabIndex={-1}
      speaker={turn.speaker}
      language={language}
      name={t(own ? 'you' : 'interviewer', { ns: 'common' })}
      time={clockTime(turn.startedAtMs)}
      current={active ? 'quiet' : undefined}
      className="text-transcript"
      note={
        <>
          <TurnNotes turn={turn} changed={changed} asRated={asRated} />
          {own && isCorrected(turn) && <AsRecognised turn={turn} language={language} />}
          {own && correctable && <Correct turn={turn} editing={editing} onEdit={() => setEditing(true)} />}
          {editing && <CorrectionForm sessionId={sessionId} turn={turn} language={language} onClose={() => setEditing(false)} />}
        </>
      }
    >
      {piecesOf(asRated ? rated : heldText(turn), shown, active).map((piece, index) =>
        piece.evidence ? (
          <mark key={index} data-active={piece.active || undefined} className={clsx('evidence-mark', piece.active && 'outline-1 outline-you')}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </SpokenLine>
  );
}

function TurnNotes({ turn, changed, asRated }: { turn: Turn; changed: boolean; asRated: boolean }) {
  const { t } = useTranslation('report');
  const typed = turn.source === 'text' || turn.source === 'typed';
  const notes: ReactNode[] = [];
  if (turn.understood) notes.push(<UnderstoodNote key="understood" understood={turn.understood} confidence={turn.confidence} />);
  else if (typed) notes.push(t('transcript.typed'));
  if (turn.source === 'browser') notes.push(t('transcript.browser'));
  if (turn.interrupted) notes.push(t('transcript.interrupted'));
  if (isCorrected(turn)) notes.push(t('correction.corrected'));
  if (changed) notes.push(t(asRated ? 'correction.asRated' : 'correction.notRated'));
  if (notes.length === 0) return null;
  return (
    <p className="text-12 text-ink-3">
      {notes.map((note, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          <span>{note}</span>
        </Fragment>
      ))}
    </p>
  );
}

const inline = 'link inline-flex min-h-6 items-center text-12 pointer-coarse:min-h-11';

/** Opens the form; takes the focus back when it is closed. */
function Correct({ turn, editing, onEdit }: { turn: Turn; editing: boolean; onEdit: () => void }) {
  const { t } = useTranslation('report');
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  if (editing) return null;
  return (
    <button ref={button} type="button" className={inline} onClick={onEdit} aria-label={t('correction.correctAt', { time: clockTime(turn.startedAtMs) })}>
      {t('correction.correct')}
    </button>
  );
}

function AsRecognised({ turn, language }: { turn: Turn; language: string }) {
  const { t } = useTranslation('report');
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button type="button" aria-expanded={open} aria-controls={id} className={clsx(inline, 'me-3')} onClick={() => setOpen(!open)}>
        {t('correction.recognised')}
      </button>
      <div id={id} hidden={!open} className="my-1.5 border-s-2 border-line-strong ps-3">
        <p {...writtenIn(language)} className="voice break-words text-ink-2">
          {turn.text}
        </p>
        <p className="mt-1.5 text-12 text-ink-3">{t('correction.changes')}</p>
        <p {...writtenIn(language)} className="voice break-words text-ink-2">
          {open &&
            wordChanges(turn.text, heldText(turn)).map((change, index) => {
              if (change.kind === 'removed') return <del key={index}>{change.text}</del>;
              if (change.kind === 'added') return <ins key={index} className="bg-ok-soft text-ink">{change.text}</ins>;
              return change.text;
            })}
        </p>
      </div>
    </>
  );
}
