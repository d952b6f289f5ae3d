import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { rank } from '../../server/matching/domain/rank.js';
import type { Ranker } from '../../server/matching/domain/rank.js';
import { engineWith, NO_HISTORY, question, supporter } from './engine.js';
import type { Figure } from './figures.js';
import { MIE, SHIZUOKA } from './roster-questions.js';
import type { Case } from './roster-questions.js';

/** The share of questions for which the right one comes first, on the published rosters (names and roles only). */
export function measureRosters(): Figure[] {
  const folder = process.env['FACTS'] ?? join('..', 'shared', 'facts');
  if (!existsSync(join(folder, 'mie-advisers.csv'))) {
    console.log(`\nRosters: skipped, none in ${folder} (FACTS names another folder)`);
    return [];
  }
  const rows = (name: string) =>
    parse<Record<string, string>>(readFileSync(join(folder, name)), { columns: true, bom: true });
  const list = (cell = '') => cell.split('|').filter((word) => word !== '');
  const mie = engineWith([
    ...rows('mie-advisers.csv').map(({ name = '', published_roles: affiliation = '' }) =>
      supporter({ name, affiliation }),
    ),
    ...rows('mie-partners.csv').map(({ name = '' }) => supporter({ name, kind: 'partner' })),
  ]);
  const shizuoka = engineWith(
    rows('shizuoka-advisers.csv').map((row) =>
      supporter({
        name: row['name'] ?? '',
        affiliation: row['published_roles'] ?? '',
        headline: row['field'] ?? '',
        specialities: list(row['specialities']),
      }),
    ),
  );
  return [
    { measure: 'Mie: right one first', value: share(mie, MIE, 1) },
    { measure: 'Mie: right one in first three', value: share(mie, MIE, 3) },
    { measure: 'Shizuoka: right one first', value: share(shizuoka, SHIZUOKA, 1) },
  ];
}

function share(engine: Ranker, cases: readonly Case[], places: number): number {
  const found = cases.filter(([type, title, text, ...roles]) => {
    const { items } = rank(engine, question(type, title, text), NO_HISTORY);
    const right = items.slice(0, places).some(({ supporterId }) => {
      const profile = engine.profiles.profile(supporterId);
      const words = [profile?.name, profile?.affiliation, ...(profile?.specialities ?? [])].join(
        '|',
      );
      return roles.some((role) => words.includes(role));
    });
    if (!right && process.env['VERBOSE']) {
      const first = items.slice(0, 3).map(({ name, parts }) => `${name} ${String(parts.fit)}`);
      console.log(`  ${title}: ${roles.join('/')} ← ${first.join(', ')}`);
    }
    return right;
  });
  return found.length / cases.length;
}
