import { AudioWaveform, Building2, KeyRound, ScrollText, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Tenant } from '@/lib/api/me';
import { mayManage } from '@/lib/roles';

export interface ManagementItem {
  to: '/organisation' | '/engines' | '/api-keys' | '/audit';
  icon: LucideIcon;
  label: string;
}

/** What there is to look after in a tenant, as far as the role in it goes. */
export function useManagement(tenant: Tenant): ManagementItem[] {
  const { t } = useTranslation('app');
  return [
    ...(tenant.kind === 'organisation' ? [{ to: '/organisation', icon: Building2, label: t('account.organisation') } as const] : []),
    { to: '/engines', icon: AudioWaveform, label: t('account.engines') },
    { to: '/api-keys', icon: KeyRound, label: t('account.keys') },
    ...(mayManage(tenant.role) ? [{ to: '/audit', icon: ScrollText, label: t('account.audit') } as const] : []),
  ];
}
