import type { Tx } from '../../database/unit-of-work.js';
import type { TriageRules } from '../domain/rules.js';
import { TriageRulesEntity } from './triage-rules.entity.js';

/** The newest version saved at the desk; null while the file counts. */
export async function newestRules(db: Tx): Promise<TriageRulesEntity | null> {
  const [newest] = await db.find(TriageRulesEntity, { order: { version: 'DESC' }, take: 1 });
  return newest ?? null;
}

/** The rules that count: the desk's newest, or else the file's. */
export async function currentRules(db: Tx, file: TriageRules): Promise<TriageRules> {
  return (await newestRules(db))?.rules ?? file;
}
