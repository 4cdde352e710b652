import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, FieldError, TextInput } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { ApiProblem } from '@/lib/api/client';
import { looksLikeAddress } from '@/lib/addresses';
import { useLinkRequest } from './sent-link';

export function LinkForm({ returnTo }: { returnTo?: string }) {
  const { t } = useTranslation('sign-in');
  const navigate = useNavigate();
  const request = useLinkRequest();
  const [email, setEmail] = useState('');
  const [refused, setRefused] = useState(false);
  const notTaken = refused || (request.error instanceof ApiProblem && request.error.kind === 'invalid-request');

  function submit(event: FormEvent) {
    event.preventDefault();
    const wrong = !looksLikeAddress(email);
    setRefused(wrong);
    if (wrong) request.reset();
    else request.mutate({ email: email.trim(), returnTo }, { onSuccess: () => void navigate({ to: '/sign-in/check-mail' }) });
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <Field label={t('email')} error={notTaken ? t('notAnAddress') : null}>
        {(field) => <TextInput {...field} type="email" name="email" autoComplete="email" inputMode="email" required value={email} onChange={(event) => setEmail(event.target.value)} />}
      </Field>
      {request.isError && !notTaken && (
        <FieldError>
          <ProblemText error={request.error} otherwise={t('notSent')} />
        </FieldError>
      )}
      <Button type="submit" look="primary" size="large" busy={request.isPending} className="w-full">
        {t('send')}
      </Button>
    </form>
  );
}
