import { Download, FileJson, FileText, Share2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '@/components/ui/button';
import { Menu, menuItem } from '@/components/ui/menu';
import { useRole } from '@/lib/api/use-role';
import { mayInterview } from '@/lib/roles';
import { ShareDialog } from './share-dialog';

/** Takes the report along as a file, or lets others read it. */
export function ReportActions({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('report');
  const [sharing, setSharing] = useState(false);
  const sharer = mayInterview(useRole());
  return (
    <>
      <Menu label={t('export.title')} face={<><Download size={16} aria-hidden />{t('export.title')}</>} className={buttonClass('secondary', 'medium', 'w-full')} panelClassName="end-0 top-full mt-1.5 w-64 max-md:start-0">
        <FileLink sessionId={sessionId} ending="pdf" icon={<FileText size={16} aria-hidden />}>{t('export.pdf')}</FileLink>
        <FileLink sessionId={sessionId} ending="pdf" transcript icon={<FileText size={16} aria-hidden />}>{t('export.pdfTranscript')}</FileLink>
        <FileLink sessionId={sessionId} ending="md" transcript icon={<FileText size={16} aria-hidden />}>{t('export.md')}</FileLink>
        <FileLink sessionId={sessionId} ending="json" icon={<FileJson size={16} aria-hidden />}>{t('export.json')}</FileLink>
      </Menu>
      {sharer && (
        <Button onClick={() => setSharing(true)}>
          <Share2 size={16} aria-hidden />
          {t('share.button')}
        </Button>
      )}
      {sharer && <ShareDialog sessionId={sessionId} open={sharing} onClose={() => setSharing(false)} />}
    </>
  );
}

function FileLink({ sessionId, ending, transcript, icon, children }: { sessionId: string; ending: 'pdf' | 'md' | 'json'; transcript?: boolean; icon: ReactNode; children: ReactNode }) {
  const { i18n } = useTranslation();
  const query = new URLSearchParams({ language: i18n.language, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, ...(transcript && { transcript: 'true' }) });
  return (
    <a role="menuitem" tabIndex={-1} className={menuItem} download href={`/api/sessions/${sessionId}/report.${ending}?${query}`}>
      {icon}
      {children}
    </a>
  );
}
