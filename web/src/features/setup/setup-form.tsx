import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Button } from '@/components/ui/button';
import { Chips, Segmented } from '@/components/ui/choices';
import { Field, FieldError, TextInput } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { post } from '@/lib/api/client';
import type { GuideItem } from '@/lib/api/guides';
import type { PracticeOptions, PracticeSetUp, Session } from '@/lib/api/types';
import { useShared } from '@/lib/api/use-hosted';
import { usualLanguage } from '@/lib/interview-language';
import { DifficultyField } from './difficulty-field';
import { GuideChoice, lengthsWith } from './guide-choice';
import { JobField } from './job-field';
import { LanguageField } from './language-field';
import { ResumeField } from './resume-field';
import { useResume } from './use-resume';
import { errorsOf, plannedQuestions, requestOf, useSetUp } from './use-set-up';
import { WhatWillHappen } from './what-will-happen';

interface SetUpFormProps {
  options: PracticeOptions;
  earlier: Session | null;
  guides: GuideItem[];
}

export function SetUpForm({ options, earlier, guides }: SetUpFormProps) {
  const { t, i18n } = useTranslation('setup');
  const words = useSessionWords();
  const shared = useShared();
  const navigate = useNavigate();
  const { limits } = options;
  const resume = useResume(options.currentResume, limits.resumeBytes);
  const { draft: filled, change } = useSetUp(options, earlier, resume.resume);
  const own = guides.find(({ id, archived }) => id === filled.guideId && !archived)?.published ?? null;
  const heldIn = own?.language ?? filled.language ?? usualLanguage(options.languages, i18n.language);
  const draft = { ...filled, language: heldIn, ...(own ? { interviewType: own.interviewType } : { guideId: undefined }) };
  const [checked, setChecked] = useState(false);
  const errors = checked ? errorsOf(draft, limits) : {};
  const creation = useMutation({
    mutationFn: (request: PracticeSetUp) => post<Session>('/api/practice/sessions', request),
    onSuccess: ({ id }) => navigate({ to: '/practice/$sessionId/check', params: { sessionId: id } }),
  });
  const textOf = (error: (typeof errors)[keyof typeof errors]) => (error ? t(error.key, error) : null);
  const language = options.languages.find((offered) => offered.code === draft.language);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setChecked(true);
    const found = errorsOf(draft, limits);
    if (Object.keys(found).length === 0) creation.mutate(requestOf(draft, resume.resume));
    else event.currentTarget.querySelector<HTMLElement>(found.role ? '[name=role]' : '[name=jobDescription]')?.focus();
  }

  return (
    <form noValidate onSubmit={submit} className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,740px)_minmax(0,1fr)]">
      <div>
        <h1>{t('title')}</h1>
        <p className="mt-1 mb-6 text-15 text-ink-2">{t('subtitle')}</p>
        <div className="grid grid-cols-1 gap-x-5 gap-y-6 md:grid-cols-2">
          <Field label={t('role.label')} error={textOf(errors.role)} className="md:col-span-2">
            {(field) => (
              <TextInput {...field} name="role" required autoComplete="organization-title" placeholder={t('role.placeholder')} value={draft.role} onChange={(event) => change('role', event.target.value)} />
            )}
          </Field>
          <Field label={<Optional label={t('company.label')} />}>
            {(field) => <TextInput {...field} autoComplete="organization" maxLength={limits.companyCharacters} value={draft.company} onChange={(event) => change('company', event.target.value)} />}
          </Field>
          <Field label={<Optional label={t('name.label')} />}>
            {(field) => <TextInput {...field} autoComplete="given-name" maxLength={limits.nameCharacters} value={draft.candidateName} onChange={(event) => change('candidateName', event.target.value)} />}
          </Field>
          <ResumeField use={resume} limitBytes={limits.resumeBytes} />
          <JobField text={draft.jobDescription ?? ''} error={textOf(errors.jobDescription)} limitBytes={limits.resumeBytes} onChange={(text) => change('jobDescription', text)} />
          <GuideChoice guides={guides} draft={draft} lengths={options.lengths} change={change} />
          {!own && <Chips
            className="md:col-span-2"
            legend={t('type.label')}
            choices={options.interviewTypes.map(({ id, name }) => ({ value: id, label: words.type(id, name) }))}
            value={draft.interviewType}
            onChange={(value) => change('interviewType', value)}
          />}
          <div className="md:col-span-2">
            <DifficultyField difficulties={options.difficulties} value={draft.difficulty} onChange={(value) => change('difficulty', value)} />
          </div>
          <LanguageField languages={options.languages} value={draft.language} fixed={own !== null} onChange={(value) => change('language', value)} />
          <Segmented
            legend={t('length.label')}
            hint={t('length.hint')}
            choices={lengthsWith(options.lengths, draft.lengthMinutes).map((minutes) => ({ value: minutes, label: words.minutes(minutes) }))}
            value={draft.lengthMinutes}
            onChange={(value) => change('lengthMinutes', value)}
          />
        </div>
      </div>
      <div className="lg:sticky lg:top-[90px]">
        <WhatWillHappen questions={plannedQuestions(options, draft, own)} minutes={draft.lengthMinutes} language={words.language(draft.language, language?.name)} typed={language?.voice === false} engines={options.engines} balance={options.minutes}>
          <div className="max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-10 max-md:border-t max-md:border-line max-md:bg-surface max-md:p-4 md:mt-5">
            {creation.isError && (
              <div className="mb-2.5">
                <FieldError>
                  <ProblemText error={creation.error} otherwise={t('plan.failed')} />
                </FieldError>
              </div>
            )}
            <Button type="submit" look="primary" size="large" className="w-full" busy={creation.isPending}>
              {t(language?.voice === false ? 'plan.continueTyped' : 'plan.continue')} <ArrowRight size={16} aria-hidden className="mirrored" />
            </Button>
          </div>
          <p className="mt-3 text-center text-12 text-ink-3">{t(shared ? 'plan.shared' : 'plan.private')}</p>
        </WhatWillHappen>
      </div>
    </form>
  );
}

function Optional({ label }: { label: string }) {
  const { t } = useTranslation('setup');
  return (
    <>
      {label} <span className="font-normal text-ink-3">{t('optional')}</span>
    </>
  );
}
