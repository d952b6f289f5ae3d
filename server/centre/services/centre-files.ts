import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { describeIssues } from '../../platform/validation/validation.js';

/** A mistake in the centre's data: which file, where in it, and what to do. Start-up stops with it. */
export class CentreDataError extends Error {
  constructor(
    readonly file: string,
    problems: readonly string[],
  ) {
    super(
      `センターの設定 ${file} を直してください (fix the centre's data):\n` +
        problems.map((problem) => `  ${problem}`).join('\n'),
    );
    this.name = 'CentreDataError';
  }
}

/** Reads the data files of one centre, `<root>/centres/<key>/`. */
export class CentreFiles {
  constructor(
    private readonly rootDir: string,
    readonly key: string,
  ) {}

  /**
   * The checked content of one file, e.g. `lexicon.json`.
   * @throws CentreDataError naming the file and every wrong path in it (JSON Pointer)
   */
  read<S extends z.ZodType>(file: string, schema: S): z.output<S> {
    const name = `centres/${this.key}/${file}`;
    const parsed = schema.safeParse(this.parseJson(name));
    if (parsed.success) return parsed.data;
    throw new CentreDataError(
      name,
      describeIssues(parsed.error.issues).map(
        ({ pointer, detail }) => `${pointer || '/'}: ${detail}`,
      ),
    );
  }

  /** Whether the centre has this file at all. */
  has(file: string): boolean {
    return existsSync(join(this.rootDir, 'centres', this.key, file));
  }

  private parseJson(name: string): unknown {
    let text: string;
    try {
      text = readFileSync(join(this.rootDir, name), 'utf8');
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new CentreDataError(name, [
        `ファイルを読めません。CENTRE の値と置き場所をご確認ください (${reason})`,
      ]);
    }
    try {
      return JSON.parse(text);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new CentreDataError(name, [`JSON として読めません (${reason})`]);
    }
  }
}
