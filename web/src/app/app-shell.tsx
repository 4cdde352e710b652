import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import clsx from 'clsx';
import { AudioWaveform, BookOpenText, Bookmark, Ellipsis, History, House, Mic, ShieldCheck, TrendingUp, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BrandMark, brandName } from '@/components/ui/brand';
import { Menu, menuItem } from '@/components/ui/menu';
import { PageLanguage } from '@/components/ui/page-language';
import { cloudNames, providers } from '@/lib/api/engines';
import { me, type Me } from '@/lib/api/me';
import { practiceSummary } from '@/lib/api/queries';
import { useRole } from '@/lib/api/use-role';
import { listOf } from '@/lib/format';
import { mayInterview } from '@/lib/roles';
import { AccountMenu } from './account-menu';
import { useManagement, type ManagementItem } from './management';
import { SkipLink } from './skip-link';
import { ThemeToggle } from './theme-toggle';

interface NavigationItem {
  to: '/' | '/practice/new' | '/sessions' | '/guides' | '/progress' | '/answers' | ManagementItem['to'];
  icon: LucideIcon;
  label: string;
  count?: number;
}

/** Without accounts there is no place to manage things: what there is to look after stands beside the rest. */
function useNavigation(visitor: Visitor | null): NavigationItem[] {
  const { t } = useTranslation('app');
  const { data: here } = useQuery(me);
  const { data } = useQuery(practiceSummary);
  const interviewing = mayInterview(useRole());
  return [
    { to: '/', icon: House, label: t('shell.home') },
    ...(interviewing ? [{ to: '/practice/new', icon: Mic, label: t('shell.newInterview') } as const] : []),
    { to: '/sessions', icon: History, label: t('shell.sessions'), count: data?.sessions || undefined },
    { to: '/progress', icon: TrendingUp, label: t('shell.progress') },
    ...(interviewing ? [{ to: '/answers', icon: Bookmark, label: t('shell.answers') } as const] : []),
    { to: '/guides', icon: BookOpenText, label: t('shell.guides') },
    ...(here && !visitor ? [{ to: '/engines', icon: AudioWaveform, label: t('account.engines') } as const] : []),
  ];
}

function NavigationLink({ to, icon: Icon, label, count }: NavigationItem) {
  return (
    <Link
      to={to}
      activeOptions={{ exact: to === '/' }}
      activeProps={{ className: 'bg-nav-on text-ink! [&>svg]:text-accent', 'aria-current': 'page' }}
      className="flex h-[34px] items-center gap-2.5 rounded-sm px-2 font-medium text-ink-2 hover:text-ink [&>svg]:text-ink-3 pointer-coarse:h-11"
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      {label}
      {count !== undefined && <span className="num ms-auto text-12 text-ink-3">{count}</span>}
    </Link>
  );
}

/** Whoever is signed in; nobody where no sign-in is required. */
type Visitor = Me & { user: NonNullable<Me['user']>; tenant: NonNullable<Me['tenant']> };

interface BarProps {
  items: NavigationItem[];
  visitor: Visitor | null;
}

function ManagementNavigation({ visitor }: { visitor: Visitor }) {
  const { t } = useTranslation('app');
  const items = useManagement(visitor.tenant);
  return (
    <nav aria-label={t('account.label')} className="mt-5 flex flex-col gap-0.5">
      <p className="truncate px-2 pb-1 text-12 text-ink-3">{visitor.tenant.kind === 'personal' ? t('account.personal') : visitor.tenant.name}</p>
      {items.map((item) => (
        <NavigationLink key={item.to} {...item} />
      ))}
    </nav>
  );
}

/** The footer of every screen says where data goes; until that is known it keeps the room for it and claims nothing. */
function WhereDataGoes({ hosted }: { hosted: boolean }) {
  const { t, i18n } = useTranslation('app');
  const { data } = useQuery(providers);
  const cloud = data ? cloudNames(data) : [];
  if (cloud.length > 0) {
    return (
      <span className="min-w-0 flex-1">
        <span className="font-medium text-ink">{t('shell.cloud')}</span> {t('shell.cloudNote', { names: listOf(cloud, i18n.language) })}
      </span>
    );
  }
  return (
    <span className="min-w-0 flex-1">
      <span className="font-medium text-ink">{t(hosted ? 'shell.hosted' : 'shell.local')}</span>{' '}
      <span className={clsx(!data && 'invisible')}>{t(hosted ? 'shell.hostedNote' : 'shell.localNote')}</span>
    </span>
  );
}

function Sidebar({ items, visitor }: BarProps) {
  const { t } = useTranslation('app');
  return (
    <header className="sticky top-0 flex h-dvh flex-col border-e border-line px-3 pt-[18px] pb-3.5 max-md:hidden">
      <Link to="/" className="flex items-center gap-[9px] px-2 pt-0.5 pb-4 text-15 font-semibold tracking-[-0.015em]">
        <BrandMark /> {brandName}
      </Link>
      <nav aria-label={t('shell.main')} className="flex flex-col gap-0.5">
        {items.map((item) => (
          <NavigationLink key={item.to} {...item} />
        ))}
      </nav>
      {visitor && <ManagementNavigation visitor={visitor} />}
      <div className="mt-auto flex flex-col gap-2.5 pt-4">
        <p className="flex gap-2 rounded-md bg-surface-2 p-2.5 text-12 text-ink-2">
          <ShieldCheck size={16} strokeWidth={1.75} aria-hidden className="mt-px shrink-0 text-accent" />
          <WhereDataGoes hosted={visitor !== null} />
        </p>
        <div className="flex items-center justify-between ps-2 text-12 text-ink-3">
          <span aria-hidden>{t('shell.language')}</span>
          <PageLanguage />
        </div>
        <div className="flex items-center justify-between ps-2 text-12 text-ink-3">
          {t('shell.appearance')}
          <ThemeToggle />
        </div>
        {visitor && <AccountMenu {...visitor} />}
      </div>
    </header>
  );
}

/** How many places stand in the row of a phone; the others hang below a button. */
const ON_A_PHONE = 3;

/** On a phone the same places, one row. */
function TopNavigation({ items, visitor }: BarProps) {
  const { t } = useTranslation('app');
  return (
    <header className="sticky top-0 z-20 flex h-14 items-center justify-between border-b border-line bg-bg px-4 md:hidden">
      <Link to="/" aria-label={brandName} className="grid size-11 -ms-2.5 place-items-center">
        <BrandMark />
      </Link>
      <nav aria-label={t('shell.main')} className="flex items-center">
        {items.slice(0, ON_A_PHONE).map(({ to, icon: Icon, label }) => (
          <Link
            key={to}
            to={to}
            aria-label={label}
            activeOptions={{ exact: to === '/' }}
            activeProps={{ className: 'text-accent!', 'aria-current': 'page' }}
            className="grid size-11 place-items-center text-ink-2 max-[359px]:w-9"
          >
            <Icon size={20} strokeWidth={1.75} aria-hidden />
          </Link>
        ))}
        {items.length > ON_A_PHONE && (
          <Menu label={t('shell.more')} face={<Ellipsis size={20} strokeWidth={1.75} />} className="grid size-11 place-items-center text-ink-2" panelClassName="end-0 top-full mt-1 w-56">
            {items.slice(ON_A_PHONE).map(({ to, icon: Icon, label }) => (
              <Link key={to} to={to} role="menuitem" activeProps={{ 'aria-current': 'page' }} className={menuItem}>
                <Icon size={16} strokeWidth={1.75} aria-hidden />
                {label}
              </Link>
            ))}
          </Menu>
        )}
        <ThemeToggle />
        {visitor && <AccountMenu {...visitor} small />}
      </nav>
    </header>
  );
}

export function AppShell() {
  const { data } = useQuery(me);
  const visitor = data?.user && data.tenant ? { ...data, user: data.user, tenant: data.tenant } : null;
  const items = useNavigation(visitor);
  return (
    <>
      <SkipLink />
      <div className="min-h-dvh md:grid md:grid-cols-[232px_1fr]">
        <Sidebar items={items} visitor={visitor} />
        <TopNavigation items={items} visitor={visitor} />
        <main id="main" tabIndex={-1} className="min-w-0 max-w-[1208px] px-4 pt-5 pb-8 max-md:min-h-[calc(100dvh-56px)] md:px-10 md:pt-8 md:pb-12">
          <Outlet />
        </main>
        <footer className="flex items-center gap-2 px-4 pb-6 text-12 text-ink-2 in-[body:has([data-pinned])]:pb-24 md:hidden">
          <ShieldCheck size={16} aria-hidden className="shrink-0 text-accent" />
          <WhereDataGoes hosted={visitor !== null} />
          <PageLanguage />
        </footer>
      </div>
    </>
  );
}
