import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { StartLinks } from '../identity/index.js';
import { IMPORT_ISSUE_SURVEY_USAGE, importIssueSurveyCli, RollUps } from '../kpi/index.js';
import { STAFF_ROLES } from '../platform/core/actor.js';
import { IMPORT_SEMINARS_USAGE, importSeminarsCli } from '../seminars/index.js';
import { IMPORT_SUPPORTERS_USAGE, importSupportersCli } from '../supporters/index.js';
import { API_KEY_COMMANDS } from './api-key-commands.js';
import { auditAnchors, auditRestored } from './audit-anchors.js';
import { auditVerify } from './audit-commands.js';

export type Print = (line: string) => void;

/** An operator's command. `run` gives the exit code: 0 done, 1 refused by the data, 2 wrong arguments. */
export interface CliCommand {
  /** The words that call it. */
  words: readonly string[];
  /** The words with their arguments on the first line, then what it does. */
  usage: string;
  run(app: INestApplicationContext, argv: readonly string[], print: Print): Promise<number>;
}

const signInLinks: CliCommand = {
  words: ['sign-in-link'],
  usage: `sign-in-link [--role ${STAFF_ROLES.join('|')}]
    1回だけ使えるサインインのリンク（24時間有効）を、役割ごとに表示します。
    アカウントがまだないときは、最初の管理者を登録するリンクを表示します。`,
  async run(app, argv, print) {
    const { values } = parseArgs({ args: [...argv], options: { role: { type: 'string' } } });
    const setUp = await app.get(StartLinks).setUp();
    if (setUp !== null) {
      print(`setup\t最初の管理者\t${setUp}`);
      return 0;
    }
    // Only for the roles asked for: a new link makes the earlier one of the same account void.
    const roles = STAFF_ROLES.filter((role) => values.role === undefined || role === values.role);
    const links = await app.get(StartLinks).perRole(roles);
    for (const { role, name, url } of links) print(`${role}\t${name}\t${url}`);
    if (links.length > 0) return 0;
    print('その役割のアカウントはありません。');
    return 1;
  },
};

const kpiRecompute: CliCommand = {
  words: ['kpi', 'recompute'],
  usage: `kpi recompute [--verify]
    すべての相談を数え直し、集計を直します。--verify は、直す前のずれを示し、直した後にもう一度確かめます。`,
  async run(app, argv, print) {
    const { values } = parseArgs({ args: [...argv], options: { verify: { type: 'boolean' } } });
    const rollUps = app.get(RollUps);
    if (values.verify) {
      const { differences } = await rollUps.verify();
      print(`数え直す前のずれ: ${differences.length}か所`);
      for (const cell of differences.slice(0, 20)) print(JSON.stringify(cell));
    }
    print(`数え直しました: 相談 ${await rollUps.recompute()}件`);
    if (!values.verify) return 0;
    const { differences } = await rollUps.verify();
    print(
      differences.length === 0 ? '異常ありません' : `ずれが残っています: ${differences.length}か所`,
    );
    return differences.length === 0 ? 0 : 1;
  },
};

const importSupporters: CliCommand = {
  words: ['import', 'supporters'],
  usage: IMPORT_SUPPORTERS_USAGE,
  run: importSupportersCli,
};

const importIssueSurvey: CliCommand = {
  words: ['import', 'issue-survey'],
  usage: IMPORT_ISSUE_SURVEY_USAGE,
  run: importIssueSurveyCli,
};

const importSeminars: CliCommand = {
  words: ['import', 'seminars'],
  usage: IMPORT_SEMINARS_USAGE,
  run: importSeminarsCli,
};

export const CLI_COMMANDS: readonly CliCommand[] = [
  importSupporters,
  importIssueSurvey,
  importSeminars,
  ...API_KEY_COMMANDS,
  signInLinks,
  auditVerify,
  auditAnchors,
  auditRestored,
  kpiRecompute,
];
