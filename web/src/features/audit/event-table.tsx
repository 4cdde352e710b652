import { useTranslation } from 'react-i18next';
import { useMoment } from '@/components/ui/moment';
import type { AuditEvent } from '@/lib/api/accounts';
import { useAuditWords } from './audit-words';

const head = 'px-3 pt-4 pb-2 text-start text-12 font-medium text-ink-3 first:ps-5 last:pe-5';
const cell = 'border-t border-line px-3 py-2.5 align-top first:ps-5 last:pe-5 max-md:block max-md:border-0 max-md:px-5 max-md:py-0 max-md:first:pt-3 max-md:last:pb-3';

export function EventTable({ events }: { events: AuditEvent[] }) {
  const { t } = useTranslation('audit');
  return (
    <table role="table" aria-label={t('title')} className="w-full border-collapse max-md:block">
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          <th role="columnheader" scope="col" className={head}>{t('column.at')}</th>
          <th role="columnheader" scope="col" className={head}>{t('column.actor')}</th>
          <th role="columnheader" scope="col" className={head}>{t('column.action')}</th>
          <th role="columnheader" scope="col" className={head}>{t('column.subject')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block max-md:divide-y max-md:divide-line">
        {events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </tbody>
    </table>
  );
}

function EventRow({ event }: { event: AuditEvent }) {
  const words = useAuditWords();
  const moment = useMoment();
  // What it was comes before what it is.
  const details = Object.entries(event.details).sort(([one], [other]) => Number(other === 'from') - Number(one === 'from'));
  return (
    <tr role="row" className="max-md:block">
      <td role="cell" className={`${cell} num whitespace-nowrap text-ink-2`}>{moment(event.at)}</td>
      <td role="cell" className={`${cell} wrap-anywhere`}>{event.actor.name || words.actor(event.actor.kind)}</td>
      <td role="cell" className={`${cell} font-medium`}>
        {words.action(event.action)}
        {details.length > 0 && (
          <span className="block text-12 font-normal wrap-anywhere text-ink-3">{details.map(([name, value]) => words.detail(event.action, name, value)).join(' · ')}</span>
        )}
      </td>
      <td role="cell" className={`${cell} text-ink-2`}>
        {event.subject ? (
          <>
            {words.subject(event.subject.kind)}
            <span className="block text-12 break-all text-ink-3">{event.subject.id}</span>
          </>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}
