import fc from 'fast-check';
import { fillPlaces, unknownPlaceholders } from '../../server/conversations/domain/placeholders.js';
import { extensionOf } from '../../server/files/domain/file-name.js';
import { mailboxKey } from '../../server/identity/domain/mailbox-key.js';
import { networkOf } from '../../server/identity/domain/source.js';
import { runAtEnd, withoutEnd } from '../../server/platform/core/edges.js';
import { nfc, nfd, nfkc } from '../../server/platform/validation/normal-form.js';
import { holdsAddress } from '../../server/platform/core/web-addresses.js';
import { readSpans } from '../../server/portal/supporter/forms/hours-form.js';
import { readSeminarFile } from '../../server/seminars/domain/seminar-file.js';

/* What was rewritten to take linear time says the same as the plain expressions beside it. */
const textOf = (...pieces: string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((them) => them.join(''));

const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, check), { numRuns: 2_000 });

describe('ends of texts', () => {
  it('are cut as by an expression', () => {
    holds(textOf('a', '.', ' ', '字', '😀'), (text) => {
      expect(withoutEnd(text, '. ')).toBe(text.replace(/(?<![. ])[. ]+$/, ''));
    });
  });

  it('are read as by an expression', () => {
    holds(textOf('a', 'B', '.', '-', ' ', '字'), (text) => {
      expect(runAtEnd(text, /[\w.-]/)).toBe(/(?<![\w.-])[\w.-]*$/.exec(text)?.[0]);
      expect(runAtEnd(text, /[\w.-]/, 3)).toBe(/[\w.-]{0,3}$/.exec(text)?.[0]);
    });
  });

  it('do not count in extensions and mailboxes', () => {
    expect(extensionOf('資料.ＰＤＦ. .')).toBe('pdf');
    expect(mailboxKey('Taro+x@example.jp..')).toBe('taro@example.jp');
  });
});

describe("Unicode's normal forms", () => {
  it('are those of the language wherever people write', () => {
    holds(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect([nfc(text), nfd(text), nfkc(text)]).toEqual([
        text.normalize('NFC'),
        text.normalize('NFD'),
        text.normalize('NFKC'),
      ]);
    });
    holds(textOf('か\u3099', 'ｶﾞ', 'é', 'e\u0323\u0301', '㈱', '葛\u{e0100}'), (text) => {
      expect(nfkc(text)).toBe(text.normalize('NFKC'));
    });
  });

  it('part a run of more than thirty marks, whose order would take the square of the time', () => {
    const marks = '\u0301\u0327'.repeat(100_000);
    expect(nfkc(`a${marks}`).length).toBeGreaterThan(200_000);
  });
});

describe('places in reply templates', () => {
  it('are found as by an expression', () => {
    // The former, slow one, on short texts of ours.
    // eslint-disable-next-line regexp/no-super-linear-backtracking
    const plain = /[{｛]\s*([^{}｛｝\n]{1,30}?)\s*[}｝]/gu;
    holds(textOf('{', '}', '｛', '｝', '件名', 'x', '  ', '\n', 'あ'.repeat(29)), (text) => {
      const names = [...text.matchAll(plain)].map(([, name = '']) => name);
      const unknown = names.filter((name) => name.trim() !== '' && name !== '件名');
      expect(unknownPlaceholders(text)).toEqual([...new Set(unknown)]);
    });
    expect(fillPlaces('{ 件名\n}・{ }・{}', { 件名: '販路' }).body).toBe('販路・{ }・{}');
  });
});

describe('addresses in names', () => {
  it('do not depend on how many spaces stand in them', () => {
    holds(textOf('example', ' ', '   ', '.', 'com', '[', ']', '@', 'dot', 'at', '山田'), (text) => {
      expect(holdsAddress(text)).toBe(holdsAddress(text.replace(/ +/g, ' ')));
    });
  });
});

describe('network addresses', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:50123', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3::4', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    [null, '-'],
  ])('%s counts as %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});

describe('hours as people write them', () => {
  it('are read whatever stands around the signs', () => {
    const spans = [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ];
    expect(readSpans('9:00〜12:00、13:00 - 17:00')).toEqual(spans);
    expect(readSpans('９：００ から  １２：００まで\n13:00–17:00')).toEqual(spans);
    expect(readSpans('9:00〜 〜12:00')).toBeNull();
  });
});

describe('places of seminars', () => {
  it('are parted from their address as by an expression', () => {
    holds(textOf('アスト津', '（', '）', '羽所町'), (venue) => {
      const read = readSeminarFile([{ no: '1', theme: '催し', date: '2027-06-24', venue }]);
      const plan = 'lines' in read ? read.lines[0]?.plan : undefined;
      // The former one, on short texts of ours.
      // eslint-disable-next-line regexp/no-super-linear-backtracking
      const [, name = venue, address = ''] = /^(.+?)（(.+)）$/.exec(venue) ?? [];
      expect([plan?.venueName, plan?.venueAddress]).toEqual([name || null, address || null]);
    });
  });
});
