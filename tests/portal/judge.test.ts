import { consultJourney } from '../../server/portal/public/journeys/consult/index.js';
import { judge } from '../../server/portal/public/journeys/consult/judge.js';
import { fieldOf, submissionOf } from '../../server/portal/public/journeys/consult/submission.js';
import type { Answers } from '../../server/portal/journeys/journey.js';
import { errorTexts } from '../../server/portal/public/pages/consult/error-text.js';
import { LANGUAGES } from './support/frame.js';

const judged = (key: string, answers: Answers) =>
  judge(consultJourney.find(key, answers)!, answers, 'ja').map(({ field }) => field);

describe('the answers of one page', () => {
  it('are judged alone, whatever the other pages still lack', () => {
    expect(judged('who', { type: 'citizen' })).toEqual([]);
    expect(
      judged('contact', { type: 'citizen', name: '架空', phone: '０５９（２２４）２０００' }),
    ).toEqual([]);
    expect(judged('request', { title: '題', body: '内容', contentType: 'unknown' })).toEqual([]);
    expect(judged('wishes', { purpose: 'yes', share: 'no' })).toEqual([]);
  });

  it('name every wrong field in the order of the page', () => {
    expect(judged('contact', { type: 'citizen', phone: '12' })).toEqual(['name', 'phone']);
    expect(judged('request', {})).toEqual(['title', 'body']);
    expect(judged('wishes', { deadline: 'いつか' })).toEqual(['deadline', 'purpose', 'share']);
  });

  it('need one way to be reached, and only one', () => {
    expect(judged('contact', { type: 'citizen', name: '架空' })).toEqual(['email']);
    expect(judged('contact', { type: 'citizen', name: '架空', email: 'a@example.jp' })).toEqual([]);
  });

  it('hold at most five themes', () => {
    const themes = ['1-1', '1-2', '1-3', '1-4', '1-5', '1-6'];
    expect(judged('request', { title: '題', body: '内容', themes })).toEqual(['themes']);
  });

  it.each(LANGUAGES)('are corrected in words without places or notation (%s)', (language) => {
    const wrong: Answers = {
      type: 'business',
      name: 'あ'.repeat(200),
      email: '架空',
      phone: '1',
      employees: '7',
    };
    const errors = judge(consultJourney.find('contact', wrong)!, wrong, language);
    const texts = Object.values(errorTexts(language, errors, wrong));
    expect(texts).toHaveLength(4);
    for (const text of texts) expect(text).not.toMatch(/\{|《|undefined/);
  });
});

describe('the submission made of the answers', () => {
  it('keeps text as typed, reads the date, and takes outside and unknown for null', () => {
    const answers: Answers = {
      type: 'citizen',
      name: ' 髙橋　﨑 ',
      municipality: 'outside',
      contentType: 'unknown',
      deadline: '令和9年1月31日',
    };
    expect(submissionOf(answers, Object.keys(answers), 'easy')).toMatchObject({
      requester: { name: ' 髙橋　﨑 ', municipality: null },
      contentType: null,
      deadline: '2027-01-31',
      language: 'easy',
    });
  });

  it('leaves out what a changed answer has hidden', () => {
    const answers: Answers = { type: 'citizen', industry: '食品製造' };
    const submission = submissionOf(answers, consultJourney.fields(answers), 'ja');
    expect(submission).toMatchObject({ requester: { industry: undefined } });
  });

  it('is spoken of by the API in pointers the form knows', () => {
    expect(fieldOf('/requester/phone')).toBe('phone');
    expect(fieldOf('/themes/3')).toBe('themes');
    expect(fieldOf('/preferredMethods/0')).toBe('methods');
    expect(fieldOf('/consents/purpose')).toBe('purpose');
    expect(fieldOf('/title')).toBe('title');
  });
});
