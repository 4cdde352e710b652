import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Chips } from '@/components/ui/choices';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { Checkbox } from '@/components/ui/toggles';
import { post } from '@/lib/api/client';
import { shareLinks, type MadeLink } from '@/lib/api/shares';
import { useHosted } from '@/lib/api/use-hosted';
import { NewLink } from './new-link';
import { ShareList } from './share-list';

/** Makes addresses by which others read the report, and takes them back. */
export function ShareDialog({ sessionId, open, onClose }: { sessionId: string; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('report');
  const links = useQuery({ ...shareLinks(sessionId), enabled: open });
  return (
    <Dialog wide open={open} onClose={onClose} title={t('share.title')} actions={<Button onClick={onClose}>{t('action.close', { ns: 'common' })}</Button>}>
      <p>{t('share.note')}</p>
      {links.isPending ? (
        <Skeleton lines={4} className="mt-4" />
      ) : links.isError ? (
        <ErrorNotice error={links.error} title={t('share.error')} retry={() => void links.refetch()} />
      ) : (
        <>
          <ShareForm sessionId={sessionId} choices={links.data.days} />
          <ShareList sessionId={sessionId} links={links.data.links} />
        </>
      )}
    </Dialog>
  );
}

function ShareForm({ sessionId, choices }: { sessionId: string; choices: number[] }) {
  const { t } = useTranslation('report');
  const queries = useQueryClient();
  const hosted = useHosted();
  const [days, setDays] = useState(choices[0] ?? 7);
  const [transcript, setTranscript] = useState(false);
  const [name, setName] = useState(false);
  const making = useMutation({
    // The address is told once: nothing of it is kept beyond the view.
    gcTime: 0,
    mutationFn: () => post<MadeLink>(`/api/sessions/${sessionId}/share-links`, { days, transcript, name }),
    onSuccess: () => queries.invalidateQueries({ queryKey: shareLinks(sessionId).queryKey }),
  });
  if (making.data) return <NewLink url={making.data.url} onAnother={making.reset} />;
  return (
    <form
      noValidate
      className="mt-4 flex flex-col items-start gap-3 text-ink"
      onSubmit={(event) => {
        event.preventDefault();
        making.mutate();
      }}
    >
      <Chips legend={t('share.days')} choices={choices.map((count) => ({ value: count, label: t('share.day', { count }) }))} value={days} onChange={setDays} />
      <fieldset>
        <legend className="mb-1 text-13 font-550">{t('share.what')}</legend>
        <Checkbox label={t('share.transcript')} checked={transcript} onChange={setTranscript} />
        <Checkbox label={t('share.name')} checked={name} onChange={setName} />
      </fieldset>
      {!hosted && <p className="text-13 text-ink-2">{t('share.local')}</p>}
      {making.error !== null && (
        <FieldError>
          <span>
            <ProblemText error={making.error} otherwise={t('error.note', { ns: 'common' })} />
          </span>
        </FieldError>
      )}
      <Button type="submit" look="primary" busy={making.isPending}>
        <Link2 size={16} aria-hidden />
        {t('share.make')}
      </Button>
    </form>
  );
}
