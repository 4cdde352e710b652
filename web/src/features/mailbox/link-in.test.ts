import { expect, it } from 'vitest';
import { linkIn } from './link-in';

it('finds the first address and leaves the sentence around it', () => {
  expect(linkIn('Open http://localhost:8080/sign-in/confirm?token=a-b_c. Or https://other.example')).toBe('http://localhost:8080/sign-in/confirm?token=a-b_c');
  expect(linkIn('(see https://vivavoce.example/join?token=x)')).toBe('https://vivavoce.example/join?token=x');
});

it('takes nothing else for an address', () => {
  expect(linkIn('javascript:alert(1) and mailto:nadia@example.org')).toBeNull();
});
