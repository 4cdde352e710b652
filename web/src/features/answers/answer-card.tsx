import { Link } from '@tanstack/react-router';
import { Pencil, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { SavedAnswer } from '@/lib/api/practice-types';
import { writtenIn } from '@/lib/languages';
import { AnswerForm } from './answer-form';

/** One answer as the person has it, with the words it was given in beside it. */
export function AnswerCard({ answer, onDelete }: { answer: SavedAnswer; onDelete: () => void }) {
  const { t } = useTranslation('practice');
  const words = useSessionWords();
  const heading = useId();
  const [editing, setEditing] = useState(false);
  return (
    <Card aria-labelledby={heading} className="p-5 max-md:p-4">
      <h2 id={heading} {...writtenIn(answer.language)} className="voice max-w-[760px] text-quote font-medium!">
        {answer.questionText}
      </h2>
      <p className="mt-2 flex flex-wrap gap-1.5">
        <Badge tone="accent">
          <span {...writtenIn(answer.language)}>{answer.competency}</span>
        </Badge>
        {answer.tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
      </p>
      {editing ? (
        <AnswerForm answer={answer} onClose={() => setEditing(false)} />
      ) : (
        <>
          <p {...writtenIn(answer.language)} className="voice mt-3 max-w-[760px] border-s-2 border-you ps-3 text-quote whitespace-pre-line">
            {answer.text}
          </p>
          {answer.text !== answer.said && (
            <details className="mt-2">
              <summary className="link w-fit text-13 pointer-coarse:py-3.5">{t('answers.said')}</summary>
              <p {...writtenIn(answer.language)} className="voice mt-1.5 max-w-[760px] text-quote whitespace-pre-line text-ink-2">
                {answer.said}
              </p>
            </details>
          )}
          <p className="num mt-3 text-12 text-ink-3">
            {t('answers.saved', { when: words.whenWithin(answer.savedAt) })}
            {' · '}
            {t(answer.sessionId === null ? 'answers.alone' : answer.keep ? 'answers.kept' : 'answers.bound')}
          </p>
          <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3">
            <Button size="small" onClick={() => setEditing(true)} aria-describedby={heading}>
              <Pencil size={14} aria-hidden />
              {t('answers.edit')}
            </Button>
            <Button size="small" look="danger" onClick={onDelete} aria-describedby={heading}>
              <Trash2 size={14} aria-hidden />
              {t('answers.delete')}
            </Button>
            {answer.sessionId !== null && (
              <Link to="/sessions/$sessionId" params={{ sessionId: answer.sessionId }} className="link text-13 pointer-coarse:py-3.5">
                {t('answers.report')}
              </Link>
            )}
          </div>
        </>
      )}
    </Card>
  );
}
