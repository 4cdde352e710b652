import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, FieldError, TextArea } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { put } from '@/lib/api/client';
import { session, transcript } from '@/lib/api/queries';
import type { Turn } from '@/lib/api/types';
import { writtenIn } from '@/lib/languages';
import { heldText, heldVersion } from './versions';

const longest = 8000;

interface CorrectionFormProps {
  sessionId: string;
  turn: Turn;
  /** Of the interview. */
  language: string;
  onClose: () => void;
}

/** What was really said, in the person's own words. The words as recognised are kept beside it. */
export function CorrectionForm({ sessionId, turn, language, onClose }: CorrectionFormProps) {
  const { t } = useTranslation('report');
  const queries = useQueryClient();
  const [text, setText] = useState(heldText(turn));
  const [version] = useState(heldVersion(turn));
  const area = useRef<HTMLTextAreaElement>(null);
  const save = useMutation({
    mutationFn: () => put(`/api/sessions/${sessionId}/transcript/${turn.sequence}/correction`, { text, version }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: transcript(sessionId).queryKey });
      void queries.invalidateQueries({ queryKey: session(sessionId).queryKey, exact: true });
      void queries.invalidateQueries({ queryKey: ['sessions'] });
      onClose();
    },
  });
  useEffect(() => area.current?.focus(), []);
  return (
    <form
      className="mt-2 flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Field label={t('correction.label')} hint={t('correction.hint')}>
        {(attributes) => (
          <TextArea {...attributes} {...writtenIn(language)} ref={area} rows={6} maxLength={longest} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" size="small" busy={save.isPending} disabled={!text.trim() || text.trim() === heldText(turn)}>
          {t('correction.save')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('correction.cancel')}
        </Button>
        {text !== turn.text && (
          <Button size="small" look="quiet" onClick={() => setText(turn.text)}>
            {t('correction.restore')}
          </Button>
        )}
      </div>
      {save.isError && (
        <FieldError>
          <ProblemText error={save.error} otherwise={t('correction.failed')} />
        </FieldError>
      )}
    </form>
  );
}
