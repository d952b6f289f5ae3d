import type { Actor } from '../platform/core/actor.js';
import { changedFields, type AuditRecord } from '../platform/core/audit-record.js';
import { newId } from '../platform/core/ids.js';
import { preconditionFailed } from '../platform/core/problems.js';
import { Command, type Outcome, type Tx } from './command.js';
import type { Repository } from './repository.js';
import type { VersionedRow } from './rows.js';

/** Which row, and the version of it that was read; both null for a new one. */
export interface SaveInput {
  id: string | null;
  version: number | null;
}

/** Writes a whole row: a new one, or the next version of one that stands. */
export abstract class SaveCommand<
  Input extends SaveInput,
  Row extends VersionedRow,
> extends Command<Input, Row | null, Row> {
  protected abstract readonly rows: Repository<Row>;
  /** In the audit log; `<type>.created` or `<type>.<updated>` is what happened. */
  protected abstract readonly recordType: string;
  protected readonly updated: string = 'updated';

  /** Everything of the row but its id, version and times. @throws Problem 422 */
  protected abstract fieldsOf(
    tx: Tx,
    before: Row | null,
    input: Input,
    actor: Actor,
  ): Promise<Omit<Row, keyof VersionedRow>>;

  /** What the audit log says of the change. */
  protected changesOf(before: Row | null, row: Row): AuditRecord['changes'] {
    return { version: { ...(before && { from: before.version }), to: row.version } };
  }

  protected async load(tx: Tx, { id }: Input): Promise<Row | null> {
    return id === null ? null : this.rows.lock(tx, id);
  }

  protected async handle(
    tx: Tx,
    before: Row | null,
    input: Input,
    actor: Actor,
  ): Promise<Outcome<Row>> {
    if (before) requireVersion(before, input.version);
    const at = this.now();
    const row = await this.rows.save(tx, {
      ...(await this.fieldsOf(tx, before, input, actor)),
      id: before?.id ?? newId(at.getTime()),
      version: (before?.version ?? 0) + 1,
      createdAt: before?.createdAt ?? at,
      updatedAt: at,
    } as Partial<Row>);
    return {
      result: row,
      audit: {
        action: `${this.recordType}.${before ? this.updated : 'created'}`,
        recordType: this.recordType,
        recordId: row.id,
        changes: this.changesOf(before, row),
      },
    };
  }
}

/**
 * That nobody changed a row since the caller read it.
 * @param current what stands now in the fields that the caller would change
 * @throws Problem 412
 */
export function requireVersion(
  row: { version: number },
  version: number | null,
  current: Record<string, unknown> = { version: row.version },
): void {
  if (row.version !== version) throw preconditionFailed(current);
}

/**
 * The fields in which `asked` differs from the row, for the audit log.
 * @throws Problem 412 with what stands now in them, where somebody changed the row since it was read
 */
export function changesOfVersion<Row extends { version: number }>(
  row: Row,
  version: number,
  asked: Partial<Row>,
  personal: readonly (keyof Row & string)[] = [],
): NonNullable<AuditRecord['changes']> {
  const changes = changedFields(row, asked, personal);
  const current = Object.keys(changes).map((key) => [key, row[key as keyof Row]]);
  requireVersion(row, version, Object.fromEntries(current) as Record<string, unknown>);
  return changes;
}
