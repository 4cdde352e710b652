import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import { practiceOptions } from '@/lib/api/queries';

export function ResumeCard() {
  const { t } = useTranslation('home');
  const { data } = useQuery(practiceOptions);
  if (!data) return null;
  const resume = data.currentResume;
  return (
    <Card aria-labelledby="resume" className="p-5">
      <div className="mb-3 flex items-center justify-between">
        <h2 id="resume">{t('cv.title')}</h2>
        <Link to="/practice/new" className="link text-13 pointer-coarse:-my-3 pointer-coarse:py-[13px]">
          {t(resume ? 'cv.change' : 'cv.add')}
        </Link>
      </div>
      {resume ? (
        <div className="flex items-center gap-3">
          <span className="grid size-10 shrink-0 place-items-center rounded-md bg-accent-soft text-accent-ink">
            <FileText size={18} aria-hidden />
          </span>
          <div className="min-w-0">
            <p className="truncate font-medium">{resume.fileName}</p>
            <p className="text-12 text-ink-3">{resume.extractionError ? t('cv.unread') : t('cv.words', { count: resume.words })}</p>
          </div>
        </div>
      ) : (
        <p className="text-13 text-ink-2">{t('cv.none')}</p>
      )}
      {resume && (
        <Link to="/resumes" className="link mt-3 inline-block text-13 pointer-coarse:-my-3 pointer-coarse:py-[13px]">
          {t('cv.all')}
        </Link>
      )}
    </Card>
  );
}
