import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { organisation, type Member } from '@/lib/api/accounts';
import { post } from '@/lib/api/client';
import { askAgain } from '@/lib/api/me';

/** Hands the organisation to another member. */
export function TransferDialog({ open, onClose, others }: { open: boolean; onClose: () => void; others: Member[] }) {
  const { t } = useTranslation('organisation');
  const queries = useQueryClient();
  const [chosen, setChosen] = useState('');
  const transfer = useMutation({
    mutationFn: () => post('/api/organisation/owner', { userId: chosen }),
    onSuccess: async () => {
      await askAgain(queries);
      await queries.invalidateQueries({ queryKey: organisation.queryKey });
      onClose();
    },
  });
  return (
    <ConfirmDialog open={open} onClose={onClose} title={t('transfer.title')} confirm={t('transfer.confirm')} action={transfer} disabled={!chosen} onConfirm={() => transfer.mutate()}>
      <p>{t('transfer.note')}</p>
      <Field label={t('transfer.to')}>
        {(field) => (
          <Select {...field} value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{t('transfer.choose')}</option>
            {others.map((member) => (
              <option key={member.userId} value={member.userId}>
                {member.name ? `${member.name} (${member.email})` : member.email}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </ConfirmDialog>
  );
}
