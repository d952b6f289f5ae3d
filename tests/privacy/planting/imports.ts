import type { INestApplicationContext } from '@nestjs/common';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importIssueSurveyCli } from '../../../server/kpi/index.js';
import { importSeminarsCli } from '../../../server/seminars/index.js';
import { importSupportersCli } from '../../../server/supporters/index.js';
import { ROSTER_COLUMNS } from '../../../server/supporters/roster/columns.js';
import type { Shape } from './words.js';
import type { Story } from './story.js';

const CODED: Readonly<Record<string, string>> = {
  kind: 'adviser',
  themes: '2-8',
  regions: '242012',
  methods: 'online',
};

/** Files that the office reads in. */
export async function imports(story: Story): Promise<void> {
  const word = (file: string, column: string, shape?: Shape): string =>
    story.words.plant(`import ${file}: ${column}`, shape ?? 'word');
  const roster = ROSTER_COLUMNS.map(
    (column) => CODED[column] ?? word('supporters', column, column === 'email' ? 'mail' : 'word'),
  );
  await load(
    story,
    importSupportersCli,
    'roster.csv',
    [ROSTER_COLUMNS.join(','), roster.join(',')],
    [],
  );
  await load(
    story,
    importSeminarsCli,
    'seminars.csv',
    [
      'no,date,start,end,theme,venue,speaker',
      `1,2026-12-20,10:00,11:00,${word('seminars', 'theme')},${word('seminars', 'venue')},${word('seminars', 'speaker')}`,
    ],
    ['--series', word('seminars', '--series')],
  );
  await load(
    story,
    importIssueSurveyCli,
    'issues.csv',
    ['category,count,example', `課題解決,3,${word('issue survey', 'example')}`],
    ['--name', word('issue survey', '--name'), '--date', '2026-01-31'],
  );
}

async function load(
  story: Story,
  run: (
    app: INestApplicationContext,
    argv: readonly string[],
    print: (line: string) => void,
  ) => Promise<number>,
  name: string,
  lines: string[],
  options: string[],
): Promise<void> {
  const file = join(story.scratch, name);
  await writeFile(file, `${lines.join('\n')}\n`);
  const said: string[] = [];
  const code = await run(story.app.app, [file, ...options], (line) => said.push(line));
  if (code !== 0) story.api.refused.push(`import ${name}: ${said.join(' / ')}`);
}
