import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import { Check, FileText, LoaderCircle, TriangleAlert, Upload } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { fileSize } from '@/lib/format';
import { ExtractionNote } from './extraction-note';
import { offeredFiles } from './file-problem';
import type { KeptResume, ResumeUse } from './use-resume';

interface ResumeFieldProps {
  use: ResumeUse;
  limitBytes: number;
}

export function ResumeField({ use, limitBytes }: ResumeFieldProps) {
  const { t, i18n } = useTranslation('setup');
  const size = (bytes: number) => fileSize(bytes, i18n.language);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const open = () => input.current?.click();

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) use.choose(file);
  }

  return (
    <div className="flex flex-col gap-1.5" role="group" aria-labelledby="resume-label" aria-describedby="resume-hint">
      <span id="resume-label" className="text-13 font-550">
        {t('resume.label')}
      </span>
      {use.kept.some((other) => other.id !== use.resume?.id) && (
        <Select aria-label={t('resume.which')} value={use.resume?.id ?? ''} disabled={use.picking} onChange={(event) => use.pick(event.target.value || null)}>
          {use.kept.map((other) => (
            <option key={other.id} value={other.id}>
              {other.fileName}
            </option>
          ))}
          <option value="">{t('resume.without')}</option>
        </Select>
      )}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={clsx(
          'flex min-h-[142px] flex-1 flex-col justify-center rounded-option border bg-surface p-3.5',
          over ? 'border-accent bg-accent-soft' : use.resume ? 'justify-start border-line-strong' : 'border-dashed border-control',
        )}
      >
        <input
          ref={input}
          type="file"
          hidden
          accept={offeredFiles}
          data-testid="resume-file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) use.choose(file);
            event.target.value = '';
          }}
        />
        {use.reading ? (
          <p role="status" className="flex items-center justify-center gap-2 text-ink-2">
            <LoaderCircle size={16} aria-hidden className="animate-spin" />
            {t('resume.reading', { name: use.reading })}
          </p>
        ) : use.resume ? (
          <ReadResume resume={use.resume} onReplace={open} onRemove={use.discard} removing={use.removing} />
        ) : (
          <div className="text-center">
            <Button onClick={open}>
              <Upload size={16} aria-hidden />
              {t('resume.choose')}
            </Button>
            <p className="mt-2 text-13 text-ink-2">{t(over ? 'resume.dropNow' : 'resume.drop')}</p>
          </div>
        )}
      </div>
      {use.problem ? (
        <FieldError id="resume-hint">
          {t(use.problem.key === 'removeFailed' || use.problem.key === 'notChosen' ? `resume.${use.problem.key}` : `file.${use.problem.key}`, {
            size: use.problem.key === 'tooLarge' ? size(use.problem.size) : '',
            limit: size(limitBytes),
          })}
        </FieldError>
      ) : (
        <p id="resume-hint" className="text-13 text-ink-3">
          {t('resume.hint', { size: size(limitBytes) })}
        </p>
      )}
    </div>
  );
}

interface ReadResumeProps {
  resume: KeptResume;
  onReplace: () => void;
  onRemove: () => void;
  removing: boolean;
}

function ReadResume({ resume, onReplace, onRemove, removing }: ReadResumeProps) {
  const { t } = useTranslation('setup');
  const [shown, setShown] = useState(false);
  const read = !resume.extractionError;
  return (
    <div className="flex gap-3">
      <span className="grid h-[46px] w-10 shrink-0 place-items-center rounded-md bg-accent-soft text-accent-ink">
        <FileText size={18} strokeWidth={1.75} aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate font-550">{resume.fileName}</p>
        <p className="num text-12 text-ink-3">{t('resume.words', { count: resume.words })}</p>
        <p className={clsx('mt-1.5 flex gap-1.5 text-13', read ? 'text-ok' : 'text-warn')}>
          {read ? <Check size={14} aria-hidden className="mt-0.5 shrink-0" /> : <TriangleAlert size={14} aria-hidden className="mt-0.5 shrink-0" />}
          {read ? (
            t('resume.ok')
          ) : (
            <span>
              <ExtractionNote read={resume} /> {t('resume.unread')}
            </span>
          )}
        </p>
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-13 pointer-coarse:[&>*]:min-h-11 pointer-coarse:[&>*]:content-center">
          {resume.words > 0 && (
            <button type="button" className="link" onClick={() => setShown(true)}>
              {t('resume.see')}
            </button>
          )}
          <button type="button" className="link" onClick={onReplace}>
            {t('resume.add')}
          </button>
          <Link to="/resumes" className="link">
            {t('resume.all')}
          </Link>
          <button type="button" className="link text-ink-2!" onClick={onRemove} disabled={removing}>
            {t('resume.remove')}
          </button>
        </div>
      </div>
      <Dialog
        open={shown}
        onClose={() => setShown(false)}
        wide
        title={t('resume.textTitle', { name: resume.fileName })}
        actions={<Button onClick={() => setShown(false)}>{t('action.close', { ns: 'common' })}</Button>}
      >
        <p tabIndex={0} className="max-h-[60vh] overflow-y-auto rounded-md bg-surface-2 p-4 text-13 whitespace-pre-wrap text-ink">
          {resume.text || t('resume.textEmpty')}
        </p>
      </Dialog>
    </div>
  );
}
