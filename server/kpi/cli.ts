import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import { Centre } from '../centre/index.js';
import { isoDate } from '../platform/validation/fields.js';
import { ImportIssueSurvey } from './commands/import-issue-survey.js';
import { readIssueSurvey } from './domain/issue-survey.js';

export const IMPORT_ISSUE_SURVEY_USAGE = `import issue-survey <CSV> --name <名前> --date <実施日 2021-01-31>
    課題調査の集計（category,count,example の CSV、UTF-8）を読み込みます。同じ名前のものは置き換えます。`;

/** `dxc import issue-survey`: 0 done, 1 refused by the data (nothing is kept), 2 wrong arguments. */
export async function importIssueSurveyCli(
  app: INestApplicationContext,
  argv: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { name: { type: 'string' }, date: { type: 'string' } },
  });
  const [file] = positionals;
  const date = isoDate.safeParse(values.date);
  if (file === undefined || !values.name?.trim() || !date.success) {
    print(`使い方: ${IMPORT_ISSUE_SURVEY_USAGE}`);
    return 2;
  }
  const records = parse<Record<string, string>>(await readFile(file), {
    bom: true,
    columns: true,
    skip_empty_lines: true,
  });
  const read = readIssueSurvey(records, app.get(Centre).profile.contentTypes);
  if ('problems' in read) {
    for (const problem of read.problems) print(problem);
    return 1;
  }
  const input = { name: values.name, heldOn: date.data, lines: read.lines };
  const total = await app
    .get(ImportIssueSurvey)
    .execute(input, { kind: 'system', id: 'import.issue-survey' });
  print(`読み込みました: ${values.name} ${String(total)}件`);
  return 0;
}
