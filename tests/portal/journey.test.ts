import { consultJourney } from '../../server/portal/public/journeys/consult/index.js';
import { many, one } from '../../server/portal/journeys/journey.js';

const keys = ['who', 'contact', 'request', 'wishes', 'check'];

describe('the journey of a consultation', () => {
  it('asks five steps in order and knows what comes before and after each', () => {
    expect(consultJourney.route({}).map(({ key }) => key)).toEqual(keys);
    expect(consultJourney.after('who', {})?.key).toBe('contact');
    expect(consultJourney.after('check', {})).toBeUndefined();
    expect(consultJourney.before('contact', {})?.key).toBe('who');
    expect(consultJourney.before('who', {})).toBeUndefined();
    expect(consultJourney.step('request', {})).toEqual({ n: 3, total: 5 });
  });

  it('asks businesses about their trade, offices about the department, citizens neither', () => {
    const asked = (type: string) => consultJourney.find('contact', { type })!.fields({ type });
    expect(asked('business')).toEqual(expect.arrayContaining(['industry', 'employees']));
    expect(asked('municipality')).toContain('department');
    expect(asked('municipality')).not.toContain('industry');
    expect(asked('citizen')).not.toContain('industry');
    expect(asked('citizen')).not.toContain('department');
  });

  it('sends nobody past an open question, and everybody to the first open one', () => {
    expect(consultJourney.mayVisit('request', {}, ['who'])).toBe(false);
    expect(consultJourney.mayVisit('request', {}, ['who', 'contact'])).toBe(true);
    expect(consultJourney.mayVisit('no-such-step', {}, keys)).toBe(false);
    expect(consultJourney.firstOpen({}, ['who']).key).toBe('contact');
    expect(consultJourney.firstOpen({}, keys).key).toBe('check');
  });

  it('reads one or many values of a field, blank as none', () => {
    expect(one({ name: ' ' }, 'name')).toBeUndefined();
    expect(one({ themes: ['2-8', '2-5'] }, 'themes')).toBe('2-8');
    expect(many({ themes: '2-8' }, 'themes')).toEqual(['2-8']);
    expect(many({}, 'themes')).toEqual([]);
  });
});
