import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

interface EndDialogProps {
  open: boolean;
  name: string;
  onClose: () => void;
  onEnd: () => void;
}

export function EndDialog({ open, name, onClose, onEnd }: EndDialogProps) {
  const { t } = useTranslation('room-extra');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('end.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('end.keep')}</Button>
          <Button
            look="danger"
            onClick={() => {
              onEnd();
              onClose();
            }}
          >
            {t('end.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('end.note', { name })}</p>
    </Dialog>
  );
}
