import { join } from 'node:path';
import { TriageRulesFile } from '../../server/triage/domain/rules.js';
import { labelMeasures, macroF1, confusion } from '../../server/triage/domain/measures.js';
import { readFileSync } from 'node:fs';
import { readProfiles, readQuestions } from './read-set.js';

const ROOT = join(__dirname, '..', '..');
const questions = readQuestions(ROOT);
const profiles = readProfiles(ROOT);
const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(ROOT, 'centres', 'mie', name), 'utf8'));

describe('the frozen evaluation set', () => {
  it('is large, invented and uses the centre’s own labels', () => {
    expect(questions.length).toBeGreaterThanOrEqual(150);
    expect(profiles.length).toBeGreaterThanOrEqual(24);
    for (const { name } of profiles) expect(name).toContain('架空');
    const themes = new Set((read('themes.json') as { code: string }[]).map(({ code }) => code));
    const ids = new Set(profiles.map(({ id }) => id));
    for (const { themes: right, suits, content } of questions) {
      for (const code of right) expect(themes).toContain(code);
      for (const id of suits.keys()) expect(ids).toContain(id);
      expect(['information', 'training', 'problem', 'other']).toContain(content);
      expect(right.length === 0).toBe(content === 'other');
    }
  });

  it('asks about every theme at least seven times, in every style', () => {
    for (const { code } of read('themes.json') as { code: string }[]) {
      expect(questions.filter(({ themes }) => themes[0] === code).length).toBeGreaterThanOrEqual(7);
    }
    for (const style of ['short', 'long', 'dialect', 'typo', 'mixed', 'polite', 'blunt']) {
      expect(
        questions.filter((question) => question.style === style).length,
      ).toBeGreaterThanOrEqual(20);
    }
  });

  it('gave no whole question to the rules', () => {
    const { rules } = TriageRulesFile.parse(read('triage-rules.json'));
    const phrases = rules.flatMap(({ any }) => any).filter((phrase) => phrase.length >= 12);
    for (const { input } of questions) {
      for (const phrase of phrases) expect(input.title + input.body).not.toContain(phrase);
    }
  });
});

describe('measures', () => {
  const answer = (truth: string, said: string) => ({ truth, said, confidence: 0.5 });
  const answers = [answer('a', 'a'), answer('a', 'b'), answer('b', 'b'), answer('c', 'b')];

  it('a label never found counts as nothing, a rare one as much as a usual one', () => {
    expect(labelMeasures(answers).map(({ label, f1 }) => [label, Number(f1.toFixed(3))])).toEqual([
      ['a', 0.667],
      ['b', 0.5],
      ['c', 0],
    ]);
    expect(macroF1(answers)).toBeCloseTo((2 / 3 + 1 / 2) / 3);
    expect(macroF1([])).toBe(0);
  });

  it('tells what was taken for what, the most frequent first', () => {
    expect(confusion([...answers, answer('c', 'b')])[0]).toEqual({
      truth: 'c',
      said: 'b',
      count: 2,
    });
  });
});
