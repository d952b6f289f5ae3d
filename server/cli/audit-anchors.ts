import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { parseArgs } from 'node:util';
import { NoteRestore, VerifyAnchors, type AnchorReport, type AnchorState } from '../audit/index.js';
import { formatDateTime } from '../platform/time/era.js';
import type { CliCommand, Print } from './commands.js';

/** Options of every command that looks at anchors. */
export const ANCHOR_OPTIONS = {
  from: { type: 'string', multiple: true },
  key: { type: 'string', multiple: true },
} as const;

interface AnchorArguments {
  from?: string[] | undefined;
  key?: string[] | undefined;
}

/** Compares the anchors with the chain and prints what is wrong. */
export async function checkAnchors(
  app: INestApplicationContext,
  { from = [], key = [] }: AnchorArguments,
  print: Print,
): Promise<AnchorReport> {
  const report = await app.get(VerifyAnchors).run(await optionsOf({ from, key }));
  printFindings(report, print);
  return report;
}

async function optionsOf({ from = [], key = [] }: AnchorArguments) {
  const texts = await Promise.all(from.map((path) => readLog(path)));
  return { text: texts.join('\n'), keys: key };
}

/** `audit restored`: after a backup was restored. */
export const auditRestored: CliCommand = {
  words: ['audit', 'restored'],
  usage: `audit restored [--from <保管しておいたログ>]
    バックアップを復元したことを監査ログに残します。失われた期間の控えは、以後「復元より後のもの」と表示されます。`,
  async run(app, argv, print) {
    const { values } = parseArgs({ args: [...argv], options: ANCHOR_OPTIONS });
    const passed = await app.get(NoteRestore).execute(await optionsOf(values));
    print(
      passed === 0
        ? '今の鎖と合わない控えはありません。何も記録していません。'
        : `復元したことを監査ログに残しました。今の鎖と合わない控えは ${count(passed)}件です。`,
    );
    return 0;
  },
};

/** `audit anchors`: 0 when every anchor agrees with the chain, 1 when not. */
export const auditAnchors: CliCommand = {
  words: ['audit', 'anchors'],
  usage: `audit anchors [--from <保管しておいたログ>] [--key=<以前の公開鍵>]
    データベースの外に毎日控えている、監査ログの鎖の最後（署名つき）を一覧にし、今の鎖と比べます。
    --from は、別の場所に送っておいたログの中の控えも加えます。どちらも何度でも指定できます。`,
  async run(app, argv, print) {
    const { values } = parseArgs({ args: [...argv], options: ANCHOR_OPTIONS });
    const lines: string[] = [];
    const report = await checkAnchors(app, values, (line) => lines.push(line));
    for (const { at, toId, entries, hash, state, knownKey } of report.anchors) {
      const key = knownKey ? '' : '（署名の鍵は今のものではありません）';
      print(
        [formatDateTime(at), `${toId}まで`, `${count(entries)}件`, hash, STATES[state] + key].join(
          '\t',
        ),
      );
    }
    for (const line of lines) print(line);
    print(`控えの場所: ${report.place}（${count(report.anchors.length)}件）`);
    print(`今の公開鍵: ${report.key}`);
    return report.intact ? 0 : 1;
  },
};

const STATES: Record<AnchorState, string> = {
  agrees: '一致',
  'cut-off': '鎖がここまで届きません',
  differs: '鎖と違います',
  restored: '復元で失われた期間のもの',
  forged: '署名が合いません',
};

function printFindings(report: AnchorReport, print: Print): void {
  for (const { at, toId, state } of report.anchors) {
    if (state === 'agrees' || state === 'restored') continue;
    const when = `${formatDateTime(at)}の控え（${toId}まで）`;
    const what = {
      'cut-off':
        '今の鎖はそこまで届きません。新しい記録が切り取られたか、以前の状態に戻されています',
      differs: '今の鎖と違います。記録と封印が作り直されています',
      forged: '署名が合いません。控えが書き換えられています',
    }[state];
    print(`異常があります: ${when}: ${what}。`);
  }
  const restored = report.anchors.filter(({ state }) => state === 'restored');
  if (restored.length > 0) {
    print(
      `復元の記録があります: 控え ${count(restored.length)}件は、復元で失われた期間のものです。復元した覚えがなければ、新しい記録が切り取られています。`,
    );
  }
  for (const { toId, hash } of report.lost) {
    print(`異常があります: ${toId}までの控え（${hash}）が失われています。`);
  }
  if (report.stale) {
    print(
      '異常があります: 2日を超えて控えがありません。ジョブのプロセスが動いているか、控えの場所に書けるかを確かめてください。',
    );
  }
  if (!report.newestKnown) {
    print(
      '異常があります: 最も新しい控えが、今の鍵でも指定された鍵でも署名されていません。秘密を変えた直後なら、以前の公開鍵を --key で指定してください。',
    );
  }
}

async function readLog(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new Error(`${path} を読めません。保管しておいたログのファイルを指定してください。`);
  }
}

const count = (value: number): string => value.toLocaleString('ja-JP');
