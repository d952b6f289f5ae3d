import { parseArgs } from 'node:util';
import {
  isIntact,
  Sealing,
  VerifyPublished,
  type PublishedReport,
  type Verification,
} from '../audit/index.js';
import { formatDateTime } from '../platform/time/era.js';
import { ANCHOR_OPTIONS, checkAnchors } from './audit-anchors.js';
import type { CliCommand, Print } from './commands.js';

/** `audit verify`: 0 when everything is as it was sealed, 1 when not. */
export const auditVerify: CliCommand = {
  words: ['audit', 'verify'],
  usage: `audit verify [--anchors] [--from <保管しておいたログ>] [--key=<以前の公開鍵>]
    監査ログの鎖を最初から計算し直し、書き換えや抜けがないかを確かめます。
    公表したもの（確定、訂正、報告、公開データ）も、ログに封印した要約値と比べます。
    --anchors は、データベースの外の控えとも比べ、新しい記録が切り取られていないかを確かめます。`,
  async run(app, argv, print) {
    const { values } = parseArgs({
      args: [...argv],
      options: { ...ANCHOR_OPTIONS, anchors: { type: 'boolean' } },
    });
    const began = performance.now();
    const chain = await app.get(Sealing).verify();
    const published = await app.get(VerifyPublished).run();
    const anchored = values.anchors ? await checkAnchors(app, values, print) : null;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    printChain(chain, print);
    for (const report of published) printPublished(report, print);
    const intact =
      chain.intact && published.every(isIntact) && (anchored === null || anchored.intact);
    print(
      `${intact ? '異常ありません' : '異常が見つかりました'}: 封印 ${count(chain.seals)}件、` +
        `記録 ${count(chain.entries)}件（封印待ち ${count(chain.unsealed)}件）、` +
        `公表したもの ${count(total(published))}件` +
        `${anchored ? `、控え ${count(anchored.anchors.length)}件` : ''}。${seconds}秒かかりました。`,
    );
    if (chain.intact) print(`最後の封印: ${chain.lastHash}`);
    return intact ? 0 : 1;
  },
};

function printChain(chain: Verification, print: Print): void {
  printReseals(chain, print);
  for (const { fromId, toId, sealed, stored } of chain.brokenRuns) {
    const what =
      stored === sealed
        ? '書き換えられています'
        : `封印したとき ${count(sealed)}件、今は ${count(stored)}件`;
    print(
      `異常があります: ${fromId} より後、${toId} までの記録が封印したときと違います（${what}）。`,
    );
  }
}

/** More ids than these help nobody at a terminal; the count says how many there are. */
const IDS_SHOWN = 20;

function printPublished(report: PublishedReport, print: Print): void {
  const findings = [
    ['ログにあるのに、失われています', report.missing],
    ['公表したときと内容が違います', report.altered],
    ['ログにないものがあります', report.unlogged],
  ] as const;
  for (const [what, ids] of findings) {
    if (ids.length === 0) continue;
    const shown = ids.slice(0, IDS_SHOWN).join('、');
    const more = ids.length > IDS_SHOWN ? ` ほか` : '';
    print(`異常があります: ${report.label} ${count(ids.length)}件: ${what}（${shown}${more}）。`);
  }
  if (report.erased > 0) {
    print(
      `${report.label}: ${count(report.erased)}件は、個人情報の消去で言葉が消えています（正常）。`,
    );
  }
}

const total = (reports: readonly PublishedReport[]): number =>
  reports.reduce((sum, { stored }) => sum + stored, 0);

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
