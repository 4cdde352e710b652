import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { DoorCard } from '@/components/ui/door-card';
import { FieldError } from '@/components/ui/field';
import { signOut } from '@/lib/api/me';

/** An invitation holds for the address it went to. */
export function WrongAddress({ invited, mine }: { invited?: string; mine: string }) {
  const { t } = useTranslation('organisation');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leaving = useMutation({
    mutationFn: () => signOut(queries),
    onSuccess: () => navigate({ to: '/sign-in', search: { returnTo: '/join-organisation' } }),
  });
  return (
    <DoorCard title={t('join.wrong')}>
      <p className="mb-5 wrap-anywhere text-ink-2">
        {invited ? t('join.wrongFor', { invited, mine }) : t('join.wrongNote', { mine })}
      </p>
      <Button look="primary" size="large" className="w-full" busy={leaving.isPending} onClick={() => leaving.mutate()}>
        {t('join.other')}
      </Button>
      {leaving.isError && (
        <div className="mt-3">
          <FieldError>{t('join.notSignedOut')}</FieldError>
        </div>
      )}
    </DoorCard>
  );
}
