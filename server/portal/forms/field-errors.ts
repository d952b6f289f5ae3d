import { Problem } from '../../platform/core/problems.js';
import type { Errors } from '../components/form.js';

/**
 * A command's 422 as messages for the fields of a form in Japanese, in the form's order.
 * Anything else, and an error about a field the form does not have, is thrown on.
 */
export function fieldErrors(error: unknown, fields: readonly string[]): Errors {
  if (!(error instanceof Problem) || error.errors === undefined) throw error;
  const named = error.errors.map(({ pointer, detail }) => [pointer.split('/')[1] ?? '', detail]);
  const errors = fields.flatMap((field) => named.filter(([name]) => name === field).slice(0, 1));
  if (errors.length === 0) throw error;
  return Object.fromEntries(errors) as Errors;
}
