import { PARTS, segmentsOf } from '../../admin/src/consultations/case/shortlist/score.js';
import { firstTab } from '../../admin/src/consultations/case/tabs.js';
import { sameChoice, startingChoice } from '../../admin/src/consultations/case/triage/choice.js';
import { shortlist, triage } from './fixtures/work.js';

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
    const full = segmentsOf(everyPart(1), shortlist().weights);
    expect(full.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(PARTS.map(({ part }) => part)).toEqual(Object.keys(shortlist().weights));
  });

  it('stays inside its frame whatever the parts say', () => {
    const { weights } = shortlist();
    expect(segmentsOf(everyPart(7), weights).every(({ value }) => value === 1)).toBe(true);
    expect(segmentsOf(everyPart(-1), weights).every(({ share }) => share === 0)).toBe(true);
  });
});

it('a case opens where the work is', () => {
  expect(firstTab('received')).toBe('content');
  expect(firstTab('matching')).toBe('shortlist');
});
