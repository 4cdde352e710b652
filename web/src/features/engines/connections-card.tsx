import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import type { Providers } from '@/lib/api/engines';
import { ConnectionRow } from './connection-row';

/** Every provider that is known, its key, and a way to try it. */
export function ConnectionsCard({ all, mayChange }: { all: Providers; mayChange: boolean }) {
  const { t } = useTranslation('engines');
  return (
    <Card aria-labelledby="engines-connections" className="overflow-hidden">
      <div className="p-5 pb-3.5">
        <h2 id="engines-connections">{t('connections.title')}</h2>
        <p className="text-13 text-ink-2">{t('connections.note')}</p>
      </div>
      <ul className="divide-y divide-line border-t border-line">
        {all.connections.map((connection) => (
          <ConnectionRow key={connection.provider} connection={connection} all={all} mayChange={mayChange} />
        ))}
      </ul>
    </Card>
  );
}
