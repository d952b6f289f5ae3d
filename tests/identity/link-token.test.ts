import fc from 'fast-check';
import {
  LINK_KINDS,
  linkToken,
  recordIdIn,
  verifyLink,
} from '../../server/identity/domain/link-token.js';

const SECRET = 'a secret that only this test knows, 32+';
const uuid = fc.uuid();
const kind = fc.constantFrom(...LINK_KINDS);
const issue = fc.integer({ min: 1, max: 1_000 });

describe('a link’s token', () => {
  it('names its record and is recognised', () => {
    fc.assert(
      fc.property(kind, uuid, issue, (kind, id, issue) => {
        const token = linkToken(SECRET, kind, id, issue);
        expect(token).toMatch(/^[\w-]{48}$/);
        expect(recordIdIn(token)).toBe(id);
        expect(verifyLink(SECRET, kind, id, issue, token)).toBe(true);
        expect(linkToken(SECRET, kind, id, issue)).toBe(token);
      }),
    );
  });

  it('opens nothing else: no other kind, record, issue, and nothing of another secret', () => {
    fc.assert(
      fc.property(kind, kind, uuid, uuid, issue, issue, (k1, k2, r1, r2, i1, i2) => {
        const token = linkToken(SECRET, k1, r1, i1);
        const same = k1 === k2 && r1 === r2 && i1 === i2;
        expect(verifyLink(SECRET, k2, r2, i2, token)).toBe(same);
        expect(verifyLink(`${SECRET}!`, k1, r1, i1, token)).toBe(false);
      }),
    );
  });

  it('is spoilt by any other letter', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    fc.assert(
      fc.property(
        uuid,
        fc.integer({ min: 0, max: 47 }),
        fc.integer({ min: 0, max: 63 }).map((at) => letters.charAt(at)),
        (id, at, letter) => {
          const token = linkToken(SECRET, 'tracking', id, 1);
          const spoilt = token.slice(0, at) + letter + token.slice(at + 1);
          const named = recordIdIn(spoilt);
          const opens = named !== null && verifyLink(SECRET, 'tracking', named, 1, spoilt);
          expect(opens).toBe(spoilt === token);
        },
      ),
    );
  });

  it('can be anything without harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (noise) => {
        const id = recordIdIn(noise);
        if (id !== null) expect(verifyLink(SECRET, 'offer', id, 1, noise)).toBe(false);
      }),
    );
  });
});
