import type { Role } from '@/lib/api/me';

/** From the widest to the narrowest. */
export const roles: readonly Role[] = ['owner', 'admin', 'recruiter', 'reviewer', 'viewer'];

export const isAbove = (role: Role, other: Role) => roles.indexOf(role) < roles.indexOf(other);

/** Members, the audit log, and deleting. */
export const mayManage = (role: Role) => !isAbove('admin', role);

/** Setting up and holding interviews. */
export const mayInterview = (role: Role) => !isAbove('recruiter', role);

/** Having reports made again. */
export const mayReview = (role: Role) => !isAbove('reviewer', role);

/** What someone may give to others and take from them: only what is below their own. */
export const rolesToGive = (role: Role) => (mayManage(role) ? roles.filter((other) => isAbove(role, other)) : []);
