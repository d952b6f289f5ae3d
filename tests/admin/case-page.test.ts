import { obstacle } from '../../admin/src/consultations/case/shortlist/offerable.js';
import { segmentsOf, WEIGHTS } from '../../admin/src/consultations/case/shortlist/score.js';
import { firstTab } from '../../admin/src/consultations/case/tabs.js';
import { sameChoice, startingChoice } from '../../admin/src/consultations/case/triage/choice.js';
import { aCase } from './fixtures/cases.js';
import { engagements, shortlist, supporters, triage } from './fixtures/work.js';

describe('triage', () => {
  it('starts from the best guesses, with themes nearly as likely as the best', () => {
    expect(startingChoice(triage())).toEqual({
      requesterType: 'business',
      contentType: 'problem',
      themes: ['2-8'],
    });
  });

  it('starts from what was confirmed once it was', () => {
    const confirmed = { requesterType: 'citizen', contentType: 'other', themes: ['1-6'] } as const;
    const choice = startingChoice({
      ...triage(),
      confirmed: { ...confirmed, themes: [...confirmed.themes], at: '', byName: '' },
    });
    expect(sameChoice(choice, { ...confirmed, themes: ['1-6'] })).toBe(true);
  });
});

describe('offering', () => {
  const [candidate] = shortlist().items;
  const [supporter, , withoutMail] = supporters();

  it('is open when nothing is in the way', () => {
    expect(obstacle(candidate!, supporter, aCase(1), [])).toBeUndefined();
  });

  it('needs the requester’s consent to share', () => {
    const [purpose] = aCase(1).consents;
    const record = aCase(1, { consents: [purpose!] });
    expect(obstacle(candidate!, supporter, record, [])).toMatch(/同意/);
  });

  it('needs an address to write to', () => {
    expect(obstacle(candidate!, withoutMail, aCase(1), [])).toMatch(/メールアドレス/);
  });

  it('is not done twice', () => {
    const live = {
      ...engagements()[0]!,
      supporterId: candidate!.supporterId,
      state: 'offered' as const,
    };
    expect(obstacle(candidate!, supporter, aCase(1), [live])).toMatch(/すでに/);
  });
});

const everyPart = (value: number) => ({
  fit: value,
  load: value,
  satisfaction: value,
  availability: value,
  region: value,
  cosine: value,
  tags: value,
  neighbours: value,
});

describe('score bar', () => {
  it('shows parts whose shares add up to the score', () => {
    const full = segmentsOf(everyPart(1));
    expect(full.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(WEIGHTS.map(({ weight }) => weight)).toEqual([0.6, 0.13, 0.12, 0.08, 0.07]);
  });

  it('stays inside its frame whatever the parts say', () => {
    expect(segmentsOf(everyPart(7)).every(({ value }) => value === 1)).toBe(true);
    expect(segmentsOf(everyPart(-1)).every(({ share }) => share === 0)).toBe(true);
  });
});

it('a case opens where the work is', () => {
  expect(firstTab('received')).toBe('content');
  expect(firstTab('matching')).toBe('shortlist');
});
