import { expect, it } from 'vitest';
import { mayInterview, mayManage, roles, rolesToGive } from './roles';

it('lets nobody give or take their own role or one above it', () => {
  expect(rolesToGive('owner')).toEqual(['admin', 'recruiter', 'reviewer', 'viewer']);
  expect(rolesToGive('admin')).toEqual(['recruiter', 'reviewer', 'viewer']);
  expect(rolesToGive('recruiter')).toEqual([]);
});

it('knows who manages and who interviews', () => {
  expect(roles.filter(mayManage)).toEqual(['owner', 'admin']);
  expect(roles.filter(mayInterview)).toEqual(['owner', 'admin', 'recruiter']);
});
