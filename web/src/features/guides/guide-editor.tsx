import { useBlocker } from '@tanstack/react-router';
import { Archive, Sparkles } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Guide, GuideList } from '@/lib/api/guides';
import { useRole } from '@/lib/api/use-role';
import { mayInterview } from '@/lib/roles';
import { AboutCard } from './about-card';
import { CompetenciesSection } from './competencies-section';
import { GuideActions } from './guide-actions';
import { Editing } from './guide-field';
import { GuideHeader } from './guide-header';
import { SaveTrouble } from './save-state';
import { useGuideDraft } from './use-guide-draft';

export function GuideEditor({ guide, list }: { guide: Guide; list: GuideList }) {
  const { t } = useTranslation('guides');
  const readOnly = !mayInterview(useRole()) || guide.archivedAt !== null;
  const draft = useGuideDraft(guide);
  const [strict, setStrict] = useState(guide.draftedBy !== null);
  const { stored, content, change } = draft;
  const editing = useMemo(() => ({ findings: stored.findings, readOnly, longest: list.limits.textCharacters, strict }), [stored.findings, readOnly, list.limits.textCharacters, strict]);
  const blocker = useBlocker({
    shouldBlockFn: async () => draft.unsaved && !(await draft.flush()),
    enableBeforeUnload: () => draft.unsaved,
    withResolver: true,
  });
  return (
    <Editing value={editing}>
      <GuideHeader guide={stored} draft={draft}>
        <GuideActions draft={draft} readOnly={readOnly} onRefused={() => setStrict(true)} />
      </GuideHeader>
      <SaveTrouble draft={draft} />
      {stored.archivedAt && <Banner icon={Archive} className="mb-4" title={t('archived.title')}>{t('archived.note')}</Banner>}
      {stored.draft && stored.draftedBy && (
        <Banner icon={Sparkles} tone="warn" className="mb-4" title={t(stored.draftedBy === 'built-in' ? 'drafted.builtIn' : 'drafted.model', { name: stored.draftedBy })}>
          {t('drafted.note')}
        </Banner>
      )}
      <div className="flex max-w-[900px] flex-col gap-6 pb-10">
        <AboutCard guide={content} languages={list.languages} limits={list.limits} onChange={change} />
        <CompetenciesSection language={content.language} competencies={content.competencies} onChange={(competencies) => change({ ...content, competencies })} />
      </div>
      <Dialog
        open={blocker.status === 'blocked'}
        onClose={() => blocker.reset?.()}
        title={t('leave.title')}
        actions={
          <>
            <Button onClick={() => blocker.reset?.()}>{t('leave.stay')}</Button>
            <Button look="danger" onClick={() => blocker.proceed?.()}>
              {t('leave.go')}
            </Button>
          </>
        }
      >
        {t('leave.note')}
      </Dialog>
    </Editing>
  );
}
