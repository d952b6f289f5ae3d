import { inspect } from '../../server/files/domain/inspect.js';
import { Problem } from '../../server/platform/core/problems.js';

/** The rule a file was refused by, or null when it was taken. */
export async function refusal(name: string, bytes: Buffer): Promise<string | null> {
  try {
    await inspect(name, bytes);
    return null;
  } catch (error) {
    if (error instanceof Problem && error.status === 422) return error.errors?.[0]?.code ?? '';
    throw error;
  }
}
