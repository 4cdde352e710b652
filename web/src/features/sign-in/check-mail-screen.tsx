import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate } from '@tanstack/react-router';
import { MailOpen } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '@/components/ui/button';
import { DoorCard } from '@/components/ui/door-card';
import { FieldError } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { me } from '@/lib/api/me';
import { ownPath } from '@/lib/return-to';
import { sentLink, useLinkRequest } from './sent-link';

/** Once the link was opened in another tab, this one goes on as soon as a person looks at it. */
export function CheckMailScreen() {
  const { t } = useTranslation('sign-in');
  const sent = sentLink();
  const { data } = useQuery({ ...me, staleTime: 0 });
  const again = useLinkRequest();
  const navigate = useNavigate();
  const signedIn = Boolean(data?.user);
  const onwards = ownPath(sent?.returnTo);
  useEffect(() => {
    if (signedIn) void navigate({ href: onwards, replace: true });
  }, [signedIn, onwards, navigate]);

  if (!sent) return <Navigate to="/sign-in" replace />;
  return (
    <DoorCard title={t('mail.title')}>
      <p className="wrap-anywhere text-ink-2">{t('mail.sent', { email: sent.email })}</p>
      <p className="mt-1 text-ink-2">{t('mail.valid', { count: sent.validMinutes })}</p>
      {data?.signIn.mailbox && (
        <Link to="/mailbox" className={buttonClass('secondary', 'medium', 'mt-5 h-auto! w-full py-2 text-center whitespace-normal!')}>
          <MailOpen size={16} aria-hidden />
          {t('mail.mailbox')}
        </Link>
      )}
      <p className="mt-5 text-13 text-ink-3">{t('mail.nothing')}</p>
      <div className="mt-3 flex flex-wrap gap-2.5">
        <Button busy={again.isPending} onClick={() => again.mutate({ email: sent.email, returnTo: sent.returnTo })}>
          {t('mail.again')}
        </Button>
        <Link to="/sign-in" search={{ returnTo: sent.returnTo }} className={buttonClass('quiet')}>
          {t('mail.other')}
        </Link>
      </div>
      <p role="status" className="mt-3 text-13 text-ink-2 empty:hidden">
        {again.isSuccess && t('mail.sentAgain')}
      </p>
      {again.isError && (
        <div className="mt-3">
          <FieldError>
            <ProblemText error={again.error} otherwise={t('notSent')} />
          </FieldError>
        </div>
      )}
    </DoorCard>
  );
}
