import { Sealing, type Verification } from '../audit/index.js';
import { formatDateTime } from '../platform/era.js';
import type { CliCommand, Print } from './commands.js';

/** `audit verify`: 0 when everything is as it was sealed, 1 when not. */
export const auditVerify: CliCommand = {
  words: ['audit', 'verify'],
  usage: `audit verify
    監査ログの鎖を最初から計算し直し、書き換えや抜けがないかを確かめます。`,
  async run(app, _argv, print) {
    const began = performance.now();
    const result = await app.get(Sealing).verify();
    const seconds = (performance.now() - began) / 1000;
    printReseals(result, print);
    for (const { fromId, toId, sealed, stored } of result.brokenRuns) {
      const what =
        stored === sealed
          ? '書き換えられています'
          : `封印したとき ${count(sealed)}件、今は ${count(stored)}件`;
      print(
        `異常があります: ${fromId} より後、${toId} までの記録が封印したときと違います（${what}）。`,
      );
    }
    print(
      `${result.intact ? '異常ありません' : '確かめた範囲'}: 封印 ${count(result.seals)}件、` +
        `記録 ${count(result.entries)}件（封印待ち ${count(result.unsealed)}件）、${seconds.toFixed(1)}秒`,
    );
    if (result.intact) print(`最後の封印: ${result.lastHash}`);
    return result.intact ? 0 : 1;
  },
};

function printReseals({ reseals }: Verification, print: Print): void {
  for (const { at, reason, fromId, toId, formerSeals, formerHead, intact } of reseals) {
    const what = `以前の封印 ${count(formerSeals)}件（最後は ${formerHead}）`;
    if (at === null) {
      print(`異常があります: 封印し直した記録が失われています。${what}`);
      continue;
    }
    print(
      `封印し直した範囲: ${fromId} より後、${toId} まで。${formatDateTime(at)}に実施。理由: ${reason}`,
    );
    print(
      intact
        ? `  ${what} も、今の記録と一致します。`
        : `  異常があります: ${what} が、残っていないか、今の記録と一致しません。`,
    );
  }
}

const count = (value: number): string => value.toLocaleString('ja-JP');
