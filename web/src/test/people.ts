import type { Me, Role, Tenant } from '@/lib/api/me';

const own = (role: Role): Tenant => ({ id: 'own', kind: 'personal', name: 'Nadia', role });

/** Without sign-in: this machine, and nobody by name. */
export const local: Me = {
  signIn: { required: false, link: false, providers: [], mailbox: true },
  user: null,
  tenant: own('owner'),
  tenants: [own('owner')],
};

export const stranger: Me = { signIn: { required: true, link: true, providers: ['google'], mailbox: false }, user: null, tenant: null, tenants: [] };

export const kestrel = (role: Role = 'owner'): Tenant => ({ id: 'kestrel', kind: 'organisation', name: 'Kestrel Freight', role });

export const inPersonalSpace: Me = {
  ...stranger,
  user: { id: 'nadia', email: 'nadia@example.org', name: 'Nadia Osei', locale: 'en', createdAt: '2026-11-01T08:00:00Z' },
  tenant: own('owner'),
  tenants: [own('owner'), kestrel()],
};

export const inOrganisation = (role: Role = 'owner'): Me => ({ ...inPersonalSpace, tenant: kestrel(role), tenants: [own('owner'), kestrel(role)] });
