import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FileText, Upload } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { FieldError } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { ErrorNotice, Notice, Skeleton } from '@/components/ui/states';
import { upload } from '@/lib/api/client';
import { practiceOptions } from '@/lib/api/queries';
import { keptResumes } from '@/lib/api/resumes';
import type { UploadedResume } from '@/lib/api/types';
import { useRole } from '@/lib/api/use-role';
import { mayInterview } from '@/lib/roles';
import { ResumeRow } from './resume-row';

const offered = '.pdf,.doc,.docx,.txt';

/** The résumés a person keeps; one of them is current. */
export function ResumesScreen() {
  const { t } = useTranslation('resumes');
  const query = useQuery(keptResumes);
  const queries = useQueryClient();
  const changeable = mayInterview(useRole());
  const input = useRef<HTMLInputElement>(null);
  const adding = useMutation({
    mutationFn: (file: File) => upload<UploadedResume>('/api/upload-resume', 'file', file, file.name),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: keptResumes.queryKey }), queries.invalidateQueries({ queryKey: practiceOptions.queryKey })]),
  });
  const full = query.data ? query.data.resumes.length >= query.data.limit : false;
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t('subtitle')}</p>
      {query.isError ? (
        <ErrorNotice error={query.error} title={t('error')} retry={() => void query.refetch()} />
      ) : query.isPending ? (
        <Skeleton lines={6} />
      ) : (
        <Card aria-label={t('title')} className="max-w-[740px] p-5">
          {query.data.resumes.length === 0 ? (
            <Notice icon={FileText} title={t('none.title')}>
              {t('none.note')}
            </Notice>
          ) : (
            <ul className="divide-y divide-line">
              {query.data.resumes.map((resume) => (
                <ResumeRow key={resume.id} resume={resume} changeable={changeable} />
              ))}
            </ul>
          )}
          {changeable && (
            <div className="mt-4 flex flex-wrap items-center gap-3">
              <input
                ref={input}
                type="file"
                hidden
                accept={offered}
                data-testid="resume-file"
                onChange={(event) => {
                  const file = event.target.files?.[0];
                  if (file) adding.mutate(file);
                  event.target.value = '';
                }}
              />
              <Button busy={adding.isPending} disabled={full} onClick={() => input.current?.click()}>
                <Upload size={16} aria-hidden />
                {t('add')}
              </Button>
              <p className="text-13 text-ink-3">{t(full ? 'full' : 'room', { count: query.data.limit })}</p>
            </div>
          )}
          {adding.isError && (
            <div className="mt-3">
              <FieldError>
                <span>
                  <ProblemText error={adding.error} otherwise={t('notAdded')} />
                </span>
              </FieldError>
            </div>
          )}
        </Card>
      )}
    </>
  );
}
