import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Check, ChevronsUpDown, LogOut, Plus, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Menu, menuItem } from '@/components/ui/menu';
import { FieldError } from '@/components/ui/field';
import { post } from '@/lib/api/client';
import { me, signOut, type Me, type Person, type Tenant } from '@/lib/api/me';
import { initialsOf } from '@/lib/format';
import { useManagement } from './management';

function useSwitch() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (tenantId: string) => post<Me>('/api/me/tenant', { tenantId }),
    onSuccess: async (there) => {
      await navigate({ to: '/' });
      queries.setQueryData(me.queryKey, there);
    },
  });
}

function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => signOut(queries),
    onSuccess: () => navigate({ to: '/sign-in', search: {} }),
  });
}

interface AccountMenuProps {
  user: Person;
  tenant: Tenant;
  tenants: Tenant[];
  /** On a phone the whole of it hangs below one round button. */
  small?: boolean;
}

/** Who is in and where; the way to other organisations, to the profile, and out. */
export function AccountMenu({ user, tenant, tenants, small }: AccountMenuProps) {
  const { t } = useTranslation('app');
  const change = useSwitch();
  const leaving = useSignOut();
  const manage = useManagement(tenant);
  const nameOf = (other: Tenant) => (other.kind === 'personal' ? t('account.personal') : other.name);
  const name = user.name || user.email;

  return (
    <>
      <Menu
        label={t('account.menu', { name, tenant: nameOf(tenant) })}
        className={small ? 'grid size-11 place-items-center' : 'flex w-full items-center gap-2.5 rounded-md px-2 py-1.5 text-start hover:bg-surface-2 pointer-coarse:min-h-11'}
        panelClassName={small ? 'inset-e-0 top-full w-72 max-w-[calc(100vw-32px)]' : 'inset-s-0 bottom-full mb-1.5 w-72'}
        face={
          <>
            <span className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-soft text-11 font-semibold text-accent-ink">
              {initialsOf(name)}
            </span>
            {!small && (
              <>
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{name}</span>
                  <span className="block truncate text-12 text-ink-3">{tenant.kind === 'personal' ? nameOf(tenant) : `${tenant.name} · ${t(`role.${tenant.role}`)}`}</span>
                </span>
                <ChevronsUpDown size={16} className="shrink-0 text-ink-3" />
              </>
            )}
          </>
        }
      >
        <div role="group" aria-label={t('account.where')} className="border-b border-line pb-1.5">
          {tenants.map((other) => (
            <button
              key={other.id}
              type="button"
              role="menuitemradio"
              aria-checked={other.id === tenant.id}
              className={menuItem}
              onClick={() => other.id !== tenant.id && change.mutate(other.id)}
            >
              <Check size={16} aria-hidden className={other.id === tenant.id ? 'text-accent!' : 'invisible'} />
              <span className="min-w-0 flex-1 wrap-anywhere">{nameOf(other)}</span>
              {other.kind === 'organisation' && <span className="text-12 text-ink-3">{t(`role.${other.role}`)}</span>}
            </button>
          ))}
        </div>
        {small &&
          manage.map(({ to, icon: Icon, label }) => (
            <Link key={to} to={to} role="menuitem" className={menuItem}>
              <Icon size={16} aria-hidden />
              {label}
            </Link>
          ))}
        <Link to="/organisation/new" role="menuitem" className={menuItem}>
          <Plus size={16} aria-hidden />
          {t('account.newOrganisation')}
        </Link>
        <Link to="/profile" role="menuitem" className={menuItem}>
          <UserRound size={16} aria-hidden />
          {t('account.profile')}
        </Link>
        <button type="button" role="menuitem" className={menuItem} onClick={() => leaving.mutate()}>
          <LogOut size={16} aria-hidden />
          {t('account.signOut')}
        </button>
      </Menu>
      {(change.isError || leaving.isError) && <FieldError>{leaving.isError ? t('account.notSignedOut') : t('account.notSwitched', { tenant: nameOf(tenant) })}</FieldError>}
    </>
  );
}
