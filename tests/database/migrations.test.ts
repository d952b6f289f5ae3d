import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { migrations } from '../../server/database/migrations/index.js';

const FOLDER = 'server/database/migrations';
const LIST = 'tests/upgrade/migrations.sha256';
const numbered = readdirSync(FOLDER).filter((file) => /^\d/.test(file));

test('the list of migrations has every file once, oldest first', () => {
  const number = (name: string): number => Number(/(\d{3})\D*$/.exec(name)?.[1]);
  const listed = migrations.map(({ name }) => number(name));
  expect(listed).toEqual(numbered.map((file) => Number(file.slice(0, 3))).sort((a, b) => a - b));
  expect(new Set(listed).size).toBe(listed.length);
  // TypeORM runs them by the time in their names.
  const times = migrations.map(({ name }) => Number(name.slice(-13)));
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

/** What is wrong with migrations (file → text) by the list of their checksums, in sentences. */
function unfrozen(list: string, files: ReadonlyMap<string, string>): string[] {
  const lines = list.split('\n').filter((line) => line !== '');
  const landed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  const wrong = lines.length === landed.size ? [] : ['a migration is listed twice'];
  for (const [file, text] of files) {
    const sum = createHash('sha256').update(text).digest('hex');
    if (!landed.has(file)) wrong.push(`${file} is new: add the line\n${sum}  ${file}\nto ${LIST}`);
    else if (landed.get(file) !== sum) {
      wrong.push(`${file}: a landed migration is never changed; write a new one`);
    }
  }
  for (const file of landed.keys()) {
    if (!files.has(file)) wrong.push(`${file}: a landed migration is never removed or renamed`);
  }
  return wrong;
}

describe('a landed migration', () => {
  const A = '9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0';

  it('is as it was when it landed', () => {
    const files = numbered.map((file): [string, string] => {
      const path = `${FOLDER}/${file}`;
      return [path, readFileSync(path, 'utf8')];
    });
    expect(unfrozen(readFileSync(LIST, 'utf8'), new Map(files))).toEqual([]);
  });

  it.each<[string, string, Record<string, string>, RegExp[]]>([
    ['is listed and unchanged', `${A}  1.ts\n`, { '1.ts': 'aaa' }, []],
    ['was changed', `${A}  1.ts\n`, { '1.ts': 'aab' }, [/1\.ts: .*never changed; write a new one/]],
    ['is gone', `${A}  1.ts\n`, {}, [/1\.ts: .*never removed/]],
    ['is not listed', '', { '1.ts': 'aaa' }, [new RegExp(`add the line\n${A} {2}1\\.ts`)]],
    ['is listed twice', `${A}  1.ts\n${A}  1.ts\n`, { '1.ts': 'aaa' }, [/twice/]],
  ])('that %s is judged so', (_, list, files, said) => {
    expect(unfrozen(list, new Map(Object.entries(files)))).toEqual(
      said.map((sentence) => expect.stringMatching(sentence) as string),
    );
  });
});
