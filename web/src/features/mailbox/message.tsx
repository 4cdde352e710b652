import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { Mail } from '@/lib/api/accounts';
import { useMoment } from '@/components/ui/moment';
import { linkIn } from './link-in';

const tones: Record<Mail['state'], BadgeTone> = { kept: 'plain', waiting: 'info', sent: 'ok', failed: 'bad' };

/** A mail as text: markup of a mail is never put into this page. */
export function Message({ message, open, onToggle }: { message: Mail; open: boolean; onToggle: () => void }) {
  const { t } = useTranslation('mailbox');
  const moment = useMoment();
  const link = linkIn(message.text);
  return (
    <Card>
      <h2 className="text-14">
        <button type="button" aria-expanded={open} aria-controls={`mail-${message.id}`} onClick={onToggle} className="flex w-full items-start gap-3 rounded-lg p-4 text-start">
          <span className="min-w-0 flex-1">
            <span className="block wrap-anywhere">{message.subject}</span>
            <span className="block text-12 font-normal wrap-anywhere text-ink-3">{t('to', { address: message.to, when: moment(message.createdAt) })}</span>
          </span>
          <Badge tone={tones[message.state]}>{t(`state.${message.state}`)}</Badge>
          <ChevronDown size={16} aria-hidden className={open ? 'rotate-180' : undefined} />
        </button>
      </h2>
      <div id={`mail-${message.id}`} hidden={!open} className="border-t border-line p-4">
        <p className="wrap-anywhere whitespace-pre-wrap text-ink-2">{message.text}</p>
        {link && (
          <a href={link} className={buttonClass('primary', 'medium', 'mt-4')}>
            {t('open')}
          </a>
        )}
      </div>
    </Card>
  );
}
