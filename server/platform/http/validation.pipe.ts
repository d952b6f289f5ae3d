import { StandardSchemaValidationPipe } from '@nestjs/common';
import { unprocessable } from '../problems.js';
import { describeIssues } from '../validation.js';

/** Checks whatever a handler declares with `@Body({ schema })` and the like; 422 with one entry per field. */
export const schemaValidation = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => unprocessable(describeIssues(issues)),
  });
