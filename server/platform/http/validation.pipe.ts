import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { unprocessable } from '../core/problems.js';
import { describeIssues } from '../validation/validation.js';
import { illFormed } from '../validation/well-formed.js';

/** Text no database can hold is an issue of its field, before the schema is asked. */
class WellFormedFirst extends StandardSchemaValidationPipe {
  protected override validate<T = unknown>(
    value: unknown,
    schema: StandardSchemaV1,
    options?: Record<string, unknown>,
  ): Promise<StandardSchemaV1.Result<T>> | StandardSchemaV1.Result<T> {
    const issues = illFormed(value).map(({ message, path }) => ({ message, path, code: 'custom' }));
    return issues.length > 0 ? { issues } : super.validate<T>(value, schema, options);
  }
}

/** Checks whatever a handler declares with `@Body({ schema })` and the like; 422 with one entry per field. */
export const schemaValidation = (): StandardSchemaValidationPipe =>
  new WellFormedFirst({
    exceptionFactory: (issues) => unprocessable(describeIssues(issues)),
  });
