import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import { ImportSeminars } from './commands/import-seminars.js';
import { readSeminarFile, type SeminarLine } from './domain/seminar-file.js';

export const IMPORT_SEMINARS_USAGE = `import seminars <CSV> [--series <シリーズ名>]
    公表したセミナーの予定（no,date,start,end,theme,… の CSV、UTF-8）を下書きとして読み込みます。
    同じシリーズの同じ回は、そのままにします。`;

const SERIES = 'みえDXセミナー';

/** The programme in a CSV file, or what is wrong with it. */
function parseSeminarFile(text: string): { lines: SeminarLine[] } | { problems: string[] } {
  return readSeminarFile(
    parse<Record<string, string>>(text, { bom: true, columns: true, skip_empty_lines: true }),
  );
}

/** `dxc import seminars`: 0 done, 1 refused by the data (nothing is kept), 2 wrong arguments. */
export async function importSeminarsCli(
  app: INestApplicationContext,
  argv: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { series: { type: 'string', default: SERIES } },
  });
  const [file] = positionals;
  if (file === undefined || values.series.trim() === '') {
    print(`使い方: ${IMPORT_SEMINARS_USAGE}`);
    return 2;
  }
  const read = parseSeminarFile(await readFile(file, 'utf8'));
  if ('problems' in read) {
    for (const problem of read.problems) print(problem);
    return 1;
  }
  const { added, kept } = await app
    .get(ImportSeminars)
    .execute(
      { series: values.series, lines: read.lines },
      { kind: 'system', id: 'import.seminars' },
    );
  for (const title of added) print(`  加えた: ${title}`);
  print(
    `加えた ${String(added.length)}件、すでにある ${String(kept)}件（下書きです。内容を確かめて公開してください）`,
  );
  return 0;
}
