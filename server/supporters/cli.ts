import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { Centre } from '../centre/index.js';
import { ImportSupporters } from './commands/import-supporters.js';
import { planRoster } from './domain/roster-plan.js';
import { SUPPORTER_KINDS, type SupporterKind } from './domain/supporter.js';
import { Vocabulary } from './domain/vocabulary.js';
import { Roster } from './queries/roster.js';
import { readRoster } from './roster/read-roster.js';

export const IMPORT_SUPPORTERS_USAGE = `import supporters <CSVファイル> [--kind adviser|partner] [--map 見出し=項目]... [--dry-run]
    登録者（アドバイザー・パートナー）の名簿を読み込みます。1行でも誤りがあれば何も変えません。
    見出し: name,kind,affiliation,headline,biography,specialities,themes,regions,methods,email
    （一覧は | で区切ります。文字コードは UTF-8 と Shift_JIS のどちらでも構いません）
    --kind     種別の列がないファイルの、全員の種別
    --map      ほかの見出しを項目に割り当てます（例: --map 肩書=affiliation。読み飛ばすときは --map 備考=-）
    --dry-run  読み込まずに、何が変わるかだけを示します`;

type Print = (line: string) => void;

/**
 * `import supporters <csv>`: reads, checks and loads a roster file.
 * @param argv what follows `import supporters`
 * @returns the exit code: 0 loaded (or would be), 1 mistakes in the file, 2 wrong arguments
 */
export async function importSupportersCli(
  app: INestApplicationContext,
  argv: readonly string[],
  print: Print = (line) => process.stdout.write(`${line}\n`),
): Promise<number> {
  const options = parseArguments(argv);
  if (typeof options === 'string') {
    print(options);
    print(`使い方: ${IMPORT_SUPPORTERS_USAGE}`);
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(options.file);
  } catch {
    print(`ファイル ${options.file} を読めません。場所と名前をご確認ください。`);
    return 2;
  }
  const centre = app.get(Centre);
  const roster = readRoster(bytes, {
    vocabulary: new Vocabulary(centre),
    kind: options.kind,
    map: options.map,
  });
  for (const problem of roster.problems) print(problem);
  for (const { line, column, detail } of roster.errors) {
    print(`${String(line)}行目${column === null ? '' : ` ${column}`}: ${detail}`);
  }
  const mistakes = roster.errors.length + roster.problems.length;
  if (mistakes > 0) {
    print(
      `エラー ${String(mistakes)}件。何も読み込んでいません。直してから、もう一度実行してください。`,
    );
    return 1;
  }
  if (options.dryRun) {
    const everyone = await app.get(Roster).everyone();
    const plan = planRoster(everyone, roster.rows, centre.profile.supporterDefaults);
    for (const { name } of plan.added) print(`  加える: ${name}`);
    for (const { before, changes } of plan.updated) {
      print(`  更新する: ${before.name}（${Object.keys(changes).join('、')}）`);
    }
    print(
      `試行です。何も読み込んでいません。加える ${String(plan.added.length)}件、` +
        `更新する ${String(plan.updated.length)}件、変わらない ${String(plan.unchanged.length)}件、エラー 0件`,
    );
    return 0;
  }
  const result = await app
    .get(ImportSupporters)
    .execute(roster.rows, { kind: 'system', id: 'import-supporters' });
  print(
    `加えた ${String(result.added.length)}件、更新した ${String(result.updated.length)}件、` +
      `変わらない ${String(result.unchanged.length)}件、エラー 0件`,
  );
  return 0;
}

interface Arguments {
  file: string;
  kind: SupporterKind | undefined;
  map: ReadonlyMap<string, string>;
  dryRun: boolean;
}

/** The arguments, or a Japanese sentence that says what is wrong with them. */
function parseArguments(argv: readonly string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        map: { type: 'string', multiple: true },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return 'CSVファイルを1つ指定してください。';
    const kind = SUPPORTER_KINDS.find((supporterKind) => supporterKind === values.kind);
    if (values.kind !== undefined && kind === undefined) {
      return '--kind には adviser か partner を指定してください。';
    }
    const pairs = (values.map ?? []).map((pair) => {
      const at = pair.lastIndexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    });
    if (pairs.some(([from, to]) => from === '' || to === '')) {
      return '--map は 見出し=項目 の形で指定してください（例: --map 肩書=affiliation）。';
    }
    return { file, kind, map: new Map(pairs), dryRun: values['dry-run'] };
  } catch {
    return '引数が分かりません。';
  }
}
