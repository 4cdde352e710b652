import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '@/components/ui/button';
import { DoorCard } from '@/components/ui/door-card';
import { FieldError } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { ApiProblem, post } from '@/lib/api/client';
import { askAgain } from '@/lib/api/me';
import { dropToken, keptToken } from '@/lib/link-token';
import { ownPath, rememberReturn } from '@/lib/return-to';

const isInvalid = (error: unknown) => error instanceof ApiProblem && error.kind === 'sign-in-link-invalid';

/** Only the button uses up the link: opening this page changes nothing. */
export function ConfirmScreen() {
  const { t } = useTranslation('sign-in');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [token] = useState(() => keptToken('sign-in'));
  const signIn = useMutation({
    mutationFn: () => post<{ returnTo: string | null }>('/api/sign-in/link/consume', { token }),
    onSuccess: async ({ returnTo }) => {
      dropToken('sign-in');
      rememberReturn(undefined);
      await askAgain(queries);
      await navigate({ href: ownPath(returnTo), replace: true });
    },
    onError: (error) => isInvalid(error) && dropToken('sign-in'),
  });

  if (!token || isInvalid(signIn.error)) {
    return (
      <DoorCard title={t('confirm.invalid')}>
        <p className="mb-5 text-ink-2">{t('confirm.invalidNote')}</p>
        <Link to="/sign-in" className={buttonClass('primary', 'large', 'w-full')}>
          {t('confirm.another')}
        </Link>
      </DoorCard>
    );
  }
  return (
    <DoorCard title={t('confirm.title')}>
      <p className="mb-5 text-ink-2">{t('confirm.note')}</p>
      <Button look="primary" size="large" className="w-full" busy={signIn.isPending || signIn.isSuccess} onClick={() => signIn.mutate()}>
        {t('confirm.action')}
      </Button>
      {signIn.isError && (
        <div className="mt-3">
          <FieldError>
            <ProblemText error={signIn.error} otherwise={t('confirm.failed')} />
          </FieldError>
        </div>
      )}
    </DoorCard>
  );
}
