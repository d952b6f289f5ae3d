import { actorId, actorName, type Actor } from '../../platform/core/actor.js';
import { demoId } from './demo-id.js';

type Value = string | number | boolean | null | Date | readonly unknown[] | object;
/** A row by its columns (snake_case), as it goes into the table. */
export type Row = Readonly<Record<string, Value>>;

/** Collects what the demo writes, table by table, in the order it will be inserted. */
export class Rows {
  private readonly tables = new Map<string, Row[]>();

  add(table: string, row: Row): void {
    const rows = this.tables.get(table);
    if (rows) rows.push(row);
    else this.tables.set(table, [row]);
  }

  of(table: string): readonly Row[] {
    return this.tables.get(table) ?? [];
  }

  /** Tables in the order they were first written to: a case before what hangs on it. */
  entries(): IterableIterator<[string, Row[]]> {
    return this.tables.entries();
  }
}

/** Writes the timeline of one case. */
export class Chronicle {
  private entries = 0;

  constructor(
    private readonly rows: Rows,
    private readonly consultationId: string,
  ) {}

  note(at: Date, kind: string, by: Actor, data: Record<string, unknown> = {}): void {
    this.entries += 1;
    this.rows.add('timeline_entry', {
      id: demoId(`${this.consultationId}:timeline:${String(this.entries)}`, at, this.entries),
      consultation_id: this.consultationId,
      at,
      kind,
      actor_kind: by.kind,
      actor_id: actorId(by),
      actor_name: actorName(by),
      data,
    });
  }

  moved(at: Date, from: string, to: string, by: Actor): void {
    this.note(at, 'moved', by, { from, to });
  }
}
