import { readSources } from './source-tree.js';
import { bannedNames } from './words.js';

describe('names', () => {
  it('use the words of docs/glossary.md', () => {
    expect(bannedNames(readSources())).toEqual([]);
  });

  it.each([
    ['a file', 'server/x/commands/ask-follow-up.ts', ''],
    ['a class', 'server/x/a.ts', 'export class LinkLetters {}'],
    ['a type', 'server/x/a.ts', 'interface Lane { a: 1 }'],
    ['a function', 'server/x/a.ts', 'export function keepTerms() {}'],
    ['a method', 'server/x/a.ts', 'class A { toldOfAttack() {} }'],
    ['a job', 'server/x/a.ts', `const NAME = 'kpi.ask-after-meeting';`],
    ['a permission', 'server/x/a.ts', `route({ permission: 'desk:read' });`],
  ])('with a banned word are found: %s', (_what, path, text) => {
    expect(bannedNames([{ path, text }])).toHaveLength(1);
  });

  it('hold only whole words against the list', () => {
    const text = 'function task() {} class Tracer {} interface Mask { asking: 1 }';
    expect(bannedNames([{ path: 'server/x/a.ts', text }])).toEqual([]);
  });
});
