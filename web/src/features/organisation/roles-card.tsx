import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import { roles } from '@/lib/roles';

/** What each role may do, in one line. */
export function RolesCard() {
  const { t } = useTranslation(['organisation', 'app']);
  return (
    <Card aria-labelledby="roles" className="p-5">
      <h2 id="roles" className="mb-2">
        {t('roles')}
      </h2>
      <dl className="flex flex-col gap-2.5">
        {roles.map((role) => (
          <div key={role}>
            <dt className="text-13 font-550">{t(`app:role.${role}`)}</dt>
            <dd className="text-13 text-ink-2">{t(`may.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
