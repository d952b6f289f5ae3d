import { caseRows } from './case-rows.js';
import { fileRows } from './file-rows.js';
import { FACTORS, growthOf, GROWTH_MAX, type Growth, type Row } from './growth.js';
import { mailRows } from './mail-rows.js';
import { pageRows } from './page-rows.js';
import { sheetRows } from './sheet-rows.js';

/*
 * `npm run bench -- text-from-outside [words of subjects or inputs …]`: how the time grows that hostile
 * text takes, for everything that reads text of strangers. Fails where one takes more than linear time.
 */
async function measureTextFromOutside(wanted: readonly string[]): Promise<void> {
  const rows = [mailRows, caseRows, pageRows, sheetRows, fileRows]
    .flatMap((make) => make())
    .filter(({ subject, input }) => wanted.every((it) => `${subject} ${input}`.includes(it)));
  console.log(heading());
  const steep: string[] = [];
  let steepest = 0;
  for (const row of rows) {
    const growth = await growthOf(row);
    steepest = Math.max(steepest, growth.growth);
    if (growth.growth > GROWTH_MAX) steep.push(`${row.subject}: ${row.input}`);
    console.log(line(row, growth));
  }
  console.log(
    `\n${rows.length} rows, the steepest grows ${steepest.toFixed(2)} a doubling (at most ${GROWTH_MAX}).`,
  );
  for (const it of steep) console.log(`✗ ${it}`);
  if (steep.length > 0) process.exitCode = 1;
}

const heading = (): string =>
  `\nText from outside (CPU milliseconds)\n  ${'reader: input'.padEnd(66)} ${'1× is'.padStart(9)}` +
  `${FACTORS.map((factor) => `${factor} ×`.padStart(8)).join('')}  growth`;

function line({ subject, input }: Row, { size, times, growth }: Growth): string {
  const mark = growth <= GROWTH_MAX ? '✓' : '✗';
  const shown = times.map((time) => time.toFixed(time < 10 ? 1 : 0).padStart(8)).join('');
  return `${mark} ${`${subject}: ${input}`.padEnd(66)} ${String(size).padStart(9)}${shown}  ${growth.toFixed(2)}`;
}

await measureTextFromOutside(process.argv.slice(2));
