import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis, Eye, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Menu, menuItem } from '@/components/ui/menu';
import { post, remove, send } from '@/lib/api/client';
import { guides, type Guide } from '@/lib/api/guides';
import { useRole } from '@/lib/api/use-role';
import { mayInterview } from '@/lib/roles';
import { PreviewDialog } from './preview-dialog';
import { PublishDialog } from './publish-dialog';
import type { GuideDraft } from './use-guide-draft';

type Asking = 'preview' | 'publish' | 'discard' | 'delete' | null;

interface GuideActionsProps {
  draft: GuideDraft;
  readOnly: boolean;
  /** Publishing was asked for with something left to mend. */
  onRefused: () => void;
}

export function GuideActions({ draft, readOnly, onRefused }: GuideActionsProps) {
  const { t } = useTranslation('guides');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Asking>(null);
  const [refused, setRefused] = useState(false);
  const guide = draft.stored;
  const editing = mayInterview(useRole());
  const again = () => queries.invalidateQueries({ queryKey: guides.queryKey, exact: true });
  const shelving = useMutation({ mutationFn: () => post<Guide>(`/api/guides/${guide.id}/${guide.archivedAt ? 'restore' : 'archive'}`), onSuccess: () => void again().then(() => navigate({ to: '/guides' })) });
  const copying = useMutation({
    mutationFn: () => post<Guide>('/api/guides', { copyOf: guide.id, name: t('copyOf', { name: guide.content.name || t('unnamed') }) }),
    onSuccess: ({ id }) => navigate({ to: '/guides/$guideId', params: { guideId: id } }),
  });
  const deleting = useMutation({ mutationFn: () => remove(`/api/guides/${guide.id}`), onSuccess: () => void again().then(() => navigate({ to: '/guides', ignoreBlocker: true })) });
  const discarding = useMutation({
    mutationFn: async () => (await (await send(`/api/guides/${guide.id}/draft?revision=${guide.revision}`, { method: 'DELETE', headers: { Accept: 'application/json' } })).json()) as Guide,
    onSuccess: (kept) => {
      draft.accept(kept);
      setAsking(null);
    },
  });

  /** What is typed is stored before anybody looks at it or publishes it. */
  async function open(next: Asking) {
    setRefused(false);
    if (draft.unsaved && !(await draft.flush())) return;
    setAsking(next);
  }

  async function publish() {
    if (draft.unsaved && !(await draft.flush())) return;
    setAsking('publish');
  }

  const stops = guide.findings.filter(({ severity }) => severity === 'error').length;
  const tryPublish = () => {
    if (stops > 0 && !draft.unsaved) {
      setRefused(true);
      onRefused();
    } else void publish();
  };

  return (
    <div className="flex flex-col items-end gap-2 max-lg:items-stretch">
      <div className="flex flex-wrap items-center gap-2.5">
        <Button onClick={() => void open('preview')}>
          <Eye size={16} aria-hidden /> {t('preview.open')}
        </Button>
        {!readOnly && (
          <Button look="primary" disabled={!guide.draft && !draft.unsaved} onClick={tryPublish}>
            <Send size={16} aria-hidden /> {t('publish.open')}
          </Button>
        )}
        <Menu
          label={t('actions')}
          face={<Ellipsis size={18} />}
          className="grid size-9 place-items-center rounded-md border border-line-strong bg-surface shadow-1 pointer-coarse:size-11"
          panelClassName="mt-1 w-60 inset-e-0 max-lg:inset-s-auto"
        >
          <a role="menuitem" className={menuItem} href={`/api/guides/${guide.id}/file`} download>
            {t('export')}
          </a>
          {!readOnly && (
            <button role="menuitem" type="button" className={menuItem} onClick={() => copying.mutate()}>
              {t('copy')}
            </button>
          )}
          {!readOnly && guide.draft && guide.published && (
            <button role="menuitem" type="button" className={menuItem} onClick={() => void open('discard')}>
              {t('discard.open')}
            </button>
          )}
          {editing && (
            <button role="menuitem" type="button" className={menuItem} onClick={() => shelving.mutate()}>
              {t(guide.archivedAt ? 'restore' : 'archive')}
            </button>
          )}
          {!readOnly && (
            <button role="menuitem" type="button" className={menuItem} onClick={() => setAsking('delete')}>
              {t('delete.open')}
            </button>
          )}
        </Menu>
      </div>
      {refused && stops > 0 && (
        <p role="alert" className="text-13 text-bad">
          {t('publish.refused', { count: stops })}
        </p>
      )}
      <PreviewDialog id={guide.id} revision={guide.revision} level={guide.content.level} open={asking === 'preview'} onClose={() => setAsking(null)} />
      <PublishDialog guide={guide} open={asking === 'publish'} onClose={() => setAsking(null)} onPublished={draft.accept} />
      <ConfirmDialog open={asking === 'discard'} onClose={() => setAsking(null)} title={t('discard.title')} confirm={t('discard.confirm')} action={discarding} onConfirm={() => discarding.mutate()}>
        <p>{t('discard.note', { number: guide.published?.number })}</p>
      </ConfirmDialog>
      <ConfirmDialog open={asking === 'delete'} onClose={() => setAsking(null)} title={t('delete.title')} confirm={t('delete.confirm')} action={deleting} onConfirm={() => deleting.mutate()}>
        <p>{t('delete.note')}</p>
      </ConfirmDialog>
    </div>
  );
}
