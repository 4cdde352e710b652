import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { useDate, useMoment } from '@/components/ui/moment';
import { ProblemText } from '@/components/ui/problem-text';
import { remove } from '@/lib/api/client';
import { shareLinks, type ShareLink } from '@/lib/api/shares';

/** All links to a report: what each shows, who may still read, how often somebody did. */
export function ShareList({ sessionId, links }: { sessionId: string; links: ShareLink[] }) {
  const { t } = useTranslation('report');
  return (
    <section className="mt-6 border-t border-line pt-4 text-ink" aria-labelledby="links">
      <h3 id="links">{t('share.list')}</h3>
      {links.length === 0 ? (
        <p className="mt-1.5 text-13 text-ink-2">{t('share.none')}</p>
      ) : (
        <ul className="mt-2 flex flex-col divide-y divide-line">
          {links.map((link) => (
            <LinkRow key={link.id} sessionId={sessionId} link={link} />
          ))}
        </ul>
      )}
    </section>
  );
}

function LinkRow({ sessionId, link }: { sessionId: string; link: ShareLink }) {
  const { t } = useTranslation('report');
  const queries = useQueryClient();
  const day = useDate();
  const moment = useMoment();
  const revocation = useMutation({
    mutationFn: () => remove(`/api/sessions/${sessionId}/share-links/${link.id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: shareLinks(sessionId).queryKey }),
  });
  const expired = new Date(link.expiresAt) <= new Date();
  const good = link.revokedAt === null && !expired;
  return (
    <li className="flex items-center justify-between gap-4 py-2.5 max-md:flex-col max-md:items-start max-md:gap-2">
      <div className="min-w-0 text-13">
        <p className="flex flex-wrap items-center gap-1.5">
          <span className="font-550">{t('share.made', { day: day(link.createdAt) })}</span>
          <Badge tone={good ? 'ok' : 'none'}>{link.revokedAt !== null ? t('share.revoked') : expired ? t('share.expired') : t('share.until', { day: day(link.expiresAt) })}</Badge>
        </p>
        <p className="mt-0.5 text-ink-2">
          {t(link.transcript ? 'share.withTranscript' : 'share.reportOnly')} · {t(link.name ? 'share.withName' : 'share.withoutName')}
        </p>
        <p className="num mt-0.5 text-ink-2">
          {t('share.opened', { count: link.opened })}
          {link.lastOpenedAt !== null && <> · {t('share.last', { moment: moment(link.lastOpenedAt) })}</>}
        </p>
        {revocation.error !== null && (
          <p role="alert" className="text-bad">
            <ProblemText error={revocation.error} otherwise={t('error.note', { ns: 'common' })} />
          </p>
        )}
      </div>
      {good && (
        <Button look="danger" size="small" busy={revocation.isPending} onClick={() => revocation.mutate()}>
          {t('share.revoke')}
        </Button>
      )}
    </li>
  );
}
