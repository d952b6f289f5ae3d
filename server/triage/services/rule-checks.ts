import { unprocessable } from '../../platform/core/problems.js';
import type { FieldError } from '../../platform/core/problems.js';
import type { Taxonomy } from '../domain/categoriser.js';
import type { Axis, RuleTable } from '../domain/rules.js';

/** Refuses rules that speak for values the centre does not have, or that share a name. */
export function checkRules(table: RuleTable, taxonomy: Taxonomy): void {
  const values: Readonly<Record<Axis, readonly string[]>> = {
    requesterType: taxonomy.requesterTypes,
    contentType: taxonomy.contentTypes,
    themes: taxonomy.themes.map(({ code }) => code),
  };
  const seen = new Set<string>();
  const errors: FieldError[] = [];
  table.rules.forEach((rule, i) => {
    const at = `/rules/rules/${String(i)}`;
    if (!values[rule.axis].includes(rule.value)) {
      errors.push(wrong(`${at}/value`, 'この区分はありません。一覧から選んでください。'));
    }
    if (seen.has(rule.id)) {
      errors.push(wrong(`${at}/id`, `「${rule.id}」は2回使われています。別の名前にしてください。`));
    }
    seen.add(rule.id);
  });
  if (errors.length > 0) throw unprocessable(errors);
}

const wrong = (pointer: string, detail: string): FieldError => ({ pointer, code: 'rule', detail });
