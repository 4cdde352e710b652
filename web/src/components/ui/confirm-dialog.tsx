import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Dialog } from './dialog';
import { FieldError } from './field';
import { ProblemText } from './problem-text';

interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What happens, in the button's own words. */
  confirm: string;
  action: { isPending: boolean; error: unknown; reset: () => void };
  onConfirm: () => void;
  /** Until everything asked for is filled in. */
  disabled?: boolean;
  harmless?: boolean;
  children: ReactNode;
}

/** Asks before something that cannot be taken back; stays open and says so when it did not work. */
export function ConfirmDialog({ open, onClose, title, confirm, action, onConfirm, disabled, harmless, children }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const close = () => {
    action.reset();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!disabled) onConfirm();
  };
  return (
    <Dialog open={open} onClose={close} title={title}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4 p-0.5">
        {children}
        {action.error !== null && (
          <FieldError>
            <span>
              <ProblemText error={action.error} otherwise={t('error.note')} />
            </span>
          </FieldError>
        )}
        <div className="mt-2 flex flex-wrap justify-end gap-2.5 max-md:flex-col-reverse">
          <Button onClick={close}>{t('action.cancel')}</Button>
          <Button type="submit" look={harmless ? 'primary' : 'danger'} busy={action.isPending} disabled={disabled}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
