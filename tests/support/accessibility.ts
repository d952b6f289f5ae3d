import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  help: string;
  nodes: { target: unknown[] }[];
}

/** What axe finds wrong with the page, as `rule: help (where)`; an empty list is good. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Through the debugging protocol: the page's own Content-Security-Policy allows no inline script.
  await page.evaluate(axe);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)`,
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map((node) => String(node.target)).join(', ')})`,
  );
}
