import { joined, type SupporterDetails } from '../../server/supporters/index.js';
import { planRoster } from '../../server/supporters/domain/roster-plan.js';
import { Vocabulary } from '../../server/supporters/domain/vocabulary.js';
import { readRoster } from '../../server/supporters/roster/read-roster.js';
import { writeRoster } from '../../server/supporters/roster/write-roster.js';
import Encoding from 'encoding-japanese';

const AT = new Date('2026-11-21T00:00:00Z');
const vocabulary = new Vocabulary({
  themes: [{ code: '2-8', name: 'テレワーク' }],
  municipalities: [{ code: '242012', name: '津市' }],
  profile: { prefecture: { code: '240001', name: '三重県' } },
});

const DETAILS: SupporterDetails = {
  kind: 'adviser',
  name: '架空 花子',
  affiliation: '=cmd()株式会社架空, "本社"',
  headline: '-1から始める',
  biography: '一行目\n二行目',
  specialities: ['+αの発想', 'ネットワーク'],
  themes: ['2-8'],
  regions: ['242012', '240001'],
  methods: ['online', 'mail'],
  languages: ['日本語'],
  sectors: [],
  email: 'hanako@example.jp',
  capacityMonthly: 2,
  capacityAtOnce: 2,
  status: 'active',
  conflicts: [],
};
const someone = joined(DETAILS, '0197a1b2-0000-7000-8000-000000000009', AT);

test('what is written reads back as the same, also through CP932', () => {
  const csv = writeRoster([someone]);
  const cp932 = Encoding.convert(Encoding.stringToCode(csv.slice(1)), {
    to: 'SJIS',
    from: 'UNICODE',
  });
  for (const bytes of [Buffer.from(csv), Uint8Array.from(cp932)]) {
    const file = readRoster(bytes, { vocabulary });
    expect([file.problems, file.errors]).toEqual([[], []]);
    const plan = planRoster([someone], file.rows, { capacityMonthly: 1, capacityAtOnce: 1 });
    expect(plan).toMatchObject({ added: [], updated: [] });
    expect(plan.unchanged).toHaveLength(1);
  }
});

test('no cell begins as a formula would', () => {
  const csv = writeRoster([someone]);
  expect(csv).toContain(`"'=cmd()`);
  expect(csv).toContain(`'-1から始める`);
  expect(csv).not.toMatch(/(^|,)"?[=+\-@]/mu);
});
