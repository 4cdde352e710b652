import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, FieldError, TextInput } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { put } from '@/lib/api/client';
import type { ProviderConnection } from '@/lib/api/engines';

interface KeyDialogProps {
  connection: ProviderConnection;
  onClose: () => void;
  onStored: () => Promise<void>;
}

/** Takes a key and hands it over; the page keeps nothing of it. */
export function KeyDialog({ connection: { provider, name }, onClose, onStored }: KeyDialogProps) {
  const { t } = useTranslation(['engines', 'common']);
  // Read from the field itself, so that neither a state nor a mutation's variables hold it.
  const input = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  const storing = useMutation({
    gcTime: 0,
    mutationFn: () => put(`/api/providers/${provider}/key`, { key: input.current?.value.trim() }),
    onSuccess: onStored,
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const empty = !input.current?.value.trim();
    setMissing(empty);
    if (!empty) storing.mutate();
  }

  return (
    <Dialog open onClose={onClose} title={t('keyDialog.title', { name })}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4 p-0.5 text-ink">
        <Field label={t('keyDialog.label')} hint={t('keyDialog.hint')} error={missing ? t('keyDialog.missing') : null}>
          {(field) => <TextInput {...field} ref={input} type="password" autoComplete="new-password" spellCheck={false} />}
        </Field>
        {storing.isError && (
          <FieldError>
            <span>
              <ProblemText error={storing.error} otherwise={t('common:error.note')} />
            </span>
          </FieldError>
        )}
        <div className="mt-2 flex flex-wrap justify-end gap-2.5 max-md:flex-col-reverse">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" look="primary" busy={storing.isPending}>
            {t('keyDialog.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
