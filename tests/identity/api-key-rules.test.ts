import { readFileSync } from 'node:fs';
import {
  aYearFrom,
  expiryOf,
  hourOf,
  keyState,
  renewedExpiry,
} from '../../server/identity/domain/api-key-life.js';
import { isToken, newToken } from '../../server/identity/domain/api-key-token.js';
import { effective, GRANTABLE, roleFor } from '../../server/identity/domain/key-scope.js';
import { PERSON_PERMISSIONS } from '../../server/platform/core/permissions.js';

describe('the secret', () => {
  it('is recognised by the expression the documents give, and by its checksum', () => {
    const tokens = Array.from({ length: 200 }, newToken);
    for (const path of ['docs/api.md', 'docs/security.md']) {
      const [, said = 'none'] = /`(\\bmiedx_key_[^`]+)`/.exec(readFileSync(path, 'utf8')) ?? [];
      const expression = new RegExp(said);
      expect(tokens.filter((token) => !expression.test(token) || !isToken(token))).toEqual([]);
    }
    expect(new Set(tokens).size).toBe(200);
  });

  it('with one character changed is not worth looking up', () => {
    const token = newToken();
    for (let at = 'miedx_key_'.length; at < token.length; at += 1) {
      const other = token[at] === 'a' ? 'b' : 'a';
      expect(isToken(token.slice(0, at) + other + token.slice(at + 1))).toBe(false);
    }
  });

  it('of the former shape still is', () => {
    expect(isToken(`dxc_${'x'.repeat(43)}`)).toBe(true);
    expect([isToken('miedx_key_'), isToken(''), isToken('MIEDX_KEY_')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('how long a key lives', () => {
  const now = new Date('2028-02-29T10:20:30Z');

  it('is a year unless said, and more only when that is said, too', () => {
    const year = aYearFrom(now);
    expect(year.toISOString()).toBe('2029-03-01T10:20:30.000Z');
    const later = new Date(year.getTime() + 1);
    expect([
      expiryOf(undefined, false, now),
      expiryOf(year, false, now),
      expiryOf(later, false, now),
      expiryOf(later, true, now),
      expiryOf(null, false, now),
      expiryOf(null, true, now),
      expiryOf(now, true, now),
    ]).toEqual([
      { expiresAt: year },
      { expiresAt: year },
      { mistake: 'too-long' },
      { expiresAt: later },
      { mistake: 'too-long' },
      { expiresAt: null },
      { mistake: 'past' },
    ]);
  });

  it('begins anew when it is replaced, for as long as before but no more than a year', () => {
    const days = (n: number) => new Date(now.getTime() + n * 86_400_000);
    expect(renewedExpiry({ issuedAt: days(-80), expiresAt: days(10) }, now)).toEqual(days(90));
    expect(renewedExpiry({ issuedAt: days(-800), expiresAt: days(10) }, now)).toEqual(
      aYearFrom(now),
    );
    expect(renewedExpiry({ issuedAt: days(-1), expiresAt: null }, now)).toBeNull();
  });

  it('ends by revocation, by time, and rests while its owner is stopped', () => {
    const key = { expiresAt: null, revokedAt: null, ownerId: 'a', ownerDisabledAt: null };
    expect([
      keyState(key, now),
      keyState({ ...key, ownerDisabledAt: now }, now),
      keyState({ ...key, expiresAt: now }, now),
      keyState({ ...key, expiresAt: now, revokedAt: now }, now),
    ]).toEqual(['active', 'suspended', 'expired', 'revoked']);
    expect(hourOf(now).toISOString()).toBe('2028-02-29T10:00:00.000Z');
  });
});

describe('what a key may do', () => {
  it('can never be what only a person may', () => {
    expect(GRANTABLE.filter((grantable) => PERSON_PERMISSIONS.has(grantable))).toEqual([]);
    expect(GRANTABLE).toContain('consultation:write');
  });

  it('is the least of its role, its scope and its owner’s role of today', () => {
    const key = { role: 'admin', permissions: ['consultation:write', 'audit:read'] } as const;
    expect(effective({ ...key, ownerRole: 'admin' })).toEqual({
      role: 'admin',
      permissions: ['consultation:write', 'audit:read'],
    });
    expect(effective({ ...key, ownerRole: 'staff' })).toEqual({
      role: 'staff',
      permissions: ['consultation:write'],
    });
    expect(effective({ ...key, ownerRole: 'auditor' })).toEqual({
      role: 'auditor',
      permissions: ['audit:read'],
    });
    expect(effective({ ...key, ownerRole: 'manager' }).role).toBe('manager');
  });

  it('gets the smallest role that gives it, within its maker’s', () => {
    expect(roleFor(['consultation:read'], 'admin')).toBe('staff');
    expect(roleFor(['consultation:read', 'audit:read'], 'admin')).toBe('auditor');
    expect(roleFor(['consultation:write', 'audit:read'], 'admin')).toBe('admin');
    expect(roleFor(['kpi:close'], 'admin')).toBeNull();
    expect(roleFor(['kpi:close'], 'manager')).toBe('manager');
  });
});
