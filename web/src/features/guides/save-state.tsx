import { Check, CloudAlert, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Banner } from '@/components/ui/banner';
import { ProblemText } from '@/components/ui/problem-text';
import type { GuideDraft } from './use-guide-draft';

/** Whether what is typed is stored. */
export function SaveState({ draft }: { draft: GuideDraft }) {
  const { t } = useTranslation('guides');
  const busy = draft.state === 'saving' || draft.state === 'waiting';
  return (
    <span role="status" className="inline-flex min-w-0 items-center gap-1.5 text-13 text-ink-2">
      {busy ? <LoaderCircle size={14} aria-hidden className="animate-spin" /> : draft.state === 'saved' ? <Check size={14} aria-hidden className="text-ok" /> : <CloudAlert size={14} aria-hidden className="text-warn" />}
      {t(busy ? 'save.saving' : draft.state === 'saved' ? 'save.saved' : 'save.not')}
    </span>
  );
}

/** What keeps the draft from being stored, and what can be done about it. */
export function SaveTrouble({ draft }: { draft: GuideDraft }) {
  const { t } = useTranslation('guides');
  if (draft.state === 'conflict') {
    return (
      <Banner
        icon={CloudAlert}
        tone="warn"
        role="alert"
        className="mb-4 max-md:flex-wrap"
        title={t('conflict.title')}
        action={
          <span className="flex flex-wrap gap-2">
            <Button size="small" disabled={!draft.newer} onClick={() => draft.newer && draft.accept(draft.newer)}>
              {t('conflict.theirs')}
            </Button>
            <Button size="small" disabled={!draft.newer} onClick={draft.insist}>
              {t('conflict.mine')}
            </Button>
          </span>
        }
      >
        {t('conflict.note')}
      </Banner>
    );
  }
  if (draft.state !== 'failed') return null;
  return (
    <Banner
      icon={CloudAlert}
      tone="bad"
      role="alert"
      className="mb-4"
      title={t('save.failed')}
      action={
        <Button size="small" onClick={() => void draft.flush()}>
          {t('save.again')}
        </Button>
      }
    >
      <ProblemText error={draft.error} otherwise={t('save.kept')} />
    </Banner>
  );
}
