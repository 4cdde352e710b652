import clsx from 'clsx';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, FieldError, TextArea } from '@/components/ui/field';
import { fileSize } from '@/lib/format';
import { ExtractionNote } from './extraction-note';
import { offeredFiles } from './file-problem';
import { useJobFile } from './use-job-file';

interface JobFieldProps {
  text: string;
  error: string | null;
  limitBytes: number;
  onChange: (text: string) => void;
}

/** The job description: pasted, typed, or read from a file that is chosen or dropped on the box. */
export function JobField({ text, error, limitBytes, onChange }: JobFieldProps) {
  const { t, i18n } = useTranslation('setup');
  const size = (bytes: number) => fileSize(bytes, i18n.language);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const file = useJobFile(text, limitBytes, onChange);

  function drop(event: DragEvent) {
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (!dropped) return;
    event.preventDefault();
    file.choose(dropped);
  }

  return (
    <div className="flex flex-col gap-1.5">
      <Field label={t('job.label')} hint={t('job.hint')} error={error} className="flex-1">
        {(field) => (
          <TextArea
            {...field}
            name="jobDescription"
            className={clsx('min-h-[142px] flex-1', over && 'border-accent bg-accent-soft')}
            placeholder={t('job.placeholder')}
            value={text}
            onChange={(event) => onChange(event.target.value)}
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes('Files')) return;
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          />
        )}
      </Field>
      <input
        ref={input}
        type="file"
        hidden
        accept={offeredFiles}
        data-testid="job-file"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) file.choose(chosen);
          event.target.value = '';
        }}
      />
      <div className="flex flex-wrap items-center gap-x-3 text-13 pointer-coarse:[&>button]:min-h-11">
        <button type="button" className="link" onClick={() => input.current?.click()}>
          {t('job.choose')}
        </button>
        <span className="text-ink-3">{t('job.drop', { size: size(limitBytes) })}</span>
      </div>
      <div role="status" className="text-13 text-ink-2">
        {file.reading && t('job.reading', { name: file.reading })}
        {file.read && (
          <p className="flex flex-wrap gap-x-3">
            {file.read.words > 0 && t('job.read', { name: file.read.fileName, count: file.read.words })}
            <ExtractionNote read={file.read} className="text-warn" />
            {file.read.words > 0 && (
              <button type="button" className="link" onClick={file.undo}>
                {t('job.undo')}
              </button>
            )}
          </p>
        )}
      </div>
      {file.problem && (
        <FieldError>
          {t(`file.${file.problem.key}`, {
            size: file.problem.key === 'tooLarge' ? size(file.problem.size) : '',
            limit: size(limitBytes),
          })}
        </FieldError>
      )}
    </div>
  );
}
