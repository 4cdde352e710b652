import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FileUp, Plus, Sparkles } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ProblemText } from '@/components/ui/problem-text';
import { ApiProblem, post, send } from '@/lib/api/client';
import { guides, type Guide, type GuideList } from '@/lib/api/guides';
import { DraftDialog } from './draft-dialog';

class TooLarge extends Error {}

/** Begins a guide: empty, drafted for a job, or from a file. */
export function NewGuide({ limits, languages }: { limits: GuideList['limits']; languages: string[] }) {
  const { t } = useTranslation('guides');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [drafting, setDrafting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const open = ({ id }: Guide) => {
    void queries.invalidateQueries({ queryKey: guides.queryKey, exact: true });
    return navigate({ to: '/guides/$guideId', params: { guideId: id } });
  };
  const making = useMutation({ mutationFn: () => post<Guide>('/api/guides', {}), onSuccess: open });
  const reading = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > limits.fileBytes) throw new TooLarge();
      const answer = await send('/api/guides/files', { method: 'POST', body: file, headers: { 'Content-Type': 'application/yaml', Accept: 'application/json' } });
      return (await answer.json()) as Guide;
    },
    onSuccess: open,
  });
  const error = making.error ?? reading.error;
  const faults = error instanceof ApiProblem ? (error.more.faults ?? []).filter(({ line }) => line) : [];
  return (
    <div className="mb-4 flex flex-col gap-3">
      <div className="flex flex-wrap gap-2.5">
        <Button look="primary" busy={making.isPending} onClick={() => making.mutate()}>
          <Plus size={16} aria-hidden /> {t('new.empty')}
        </Button>
        <Button onClick={() => setDrafting(true)}>
          <Sparkles size={16} aria-hidden /> {t('draft.open')}
        </Button>
        <Button busy={reading.isPending} onClick={() => input.current?.click()}>
          <FileUp size={16} aria-hidden /> {t('new.file')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".yaml,.yml,application/yaml"
          aria-label={t('new.file')}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) reading.mutate(file);
          }}
        />
      </div>
      <DraftDialog open={drafting} languages={languages} onClose={() => setDrafting(false)} onDrafted={(guide) => void open(guide)} />
      {error && (
        <Banner icon={FileUp} tone="bad" role="alert" title={t('new.failed')}>
          {error instanceof TooLarge ? t('new.tooLarge', { kilobytes: Math.floor(limits.fileBytes / 1024) }) : <ProblemText error={error} otherwise={t('new.failedNote')} />}
          {faults.length > 0 && (
            <ul className="mt-1.5 flex list-disc flex-col gap-0.5 ps-4">
              {faults.map((fault, index) => (
                <li key={index} className="num">
                  {t('new.fault', { line: fault.line, column: fault.column, place: fault.place })} <span lang="en">{fault.message}</span>
                </li>
              ))}
            </ul>
          )}
        </Banner>
      )}
    </div>
  );
}
