import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field, TextInput } from '@/components/ui/field';
import { remove } from '@/lib/api/client';
import { signedOut } from '@/lib/api/me';
import { forgetDrafts } from '@/lib/set-up-draft';

export function DeleteCard({ email }: { email: string }) {
  const { t } = useTranslation('profile');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const deletion = useMutation({
    mutationFn: () => remove('/api/me', { email: typed.trim() }),
    onSuccess: async () => {
      forgetDrafts();
      signedOut(queries);
      await navigate({ to: '/sign-in', search: {} });
    },
  });
  const close = () => {
    setAsking(false);
    setTyped('');
  };
  return (
    <Card aria-labelledby="delete" className="p-5">
      <h2 id="delete" className="mb-1.5">
        {t('delete.title')}
      </h2>
      <p className="mb-4 text-13 text-ink-2">{t('delete.note')}</p>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('delete.open')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={close}
        title={t('delete.ask')}
        confirm={t('delete.confirm')}
        action={deletion}
        disabled={typed.trim().toLowerCase() !== email.toLowerCase()}
        onConfirm={() => deletion.mutate()}
      >
        <ul className="list-disc ps-5">
          <li>{t('delete.space')}</li>
          <li>{t('delete.organisations')}</li>
          <li>{t('delete.final')}</li>
        </ul>
        <Field label={t('delete.type', { email })}>
          {(field) => <TextInput {...field} type="email" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />}
        </Field>
      </ConfirmDialog>
    </Card>
  );
}
