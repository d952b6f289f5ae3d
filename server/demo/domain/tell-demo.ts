import type { Lore } from './case-row.js';
import type { Cast, CastSupporter, StaffActor } from './cast.js';
import type { AnsweredCase, OpenCase, PublishedCase } from './demo-files.js';
import { FinishedStory } from './finished-story.js';
import { OpenStory } from './open-story.js';
import { Rows } from './rows.js';
import { schedule } from './schedule.js';
import type { Timetable } from './timetable.js';

export interface DemoFiles {
  published: readonly PublishedCase[];
  answered: readonly AnsweredCase[];
  open: readonly OpenCase[];
}

export interface ToldDemo {
  rows: Rows;
  /** The open cases, oldest first, with the stage they are in. */
  open: { consultationId: string; stage: OpenCase['stage'] }[];
  lastReceipt: ReadonlyMap<number, number>;
}

/** Every case of the demo as rows, the same for the same files, people and time. */
export function tellDemo(files: DemoFiles, cast: Cast, timetable: Timetable, lore: Lore): ToldDemo {
  const rows = new Rows();
  const open: ToldDemo['open'] = [];
  const lastReceipt = new Map<number, number>();
  for (const scheduled of schedule(files, timetable, lore.now)) {
    lastReceipt.set(scheduled.fiscalYear, scheduled.sequence);
    if (scheduled.kind === 'finished') {
      new FinishedStory(scheduled, cast, timetable, lore, rows).tell();
    } else {
      const story = new OpenStory(scheduled, cast, timetable, lore, rows);
      story.tell();
      open.push({ consultationId: story.who.id, stage: scheduled.story.stage });
    }
  }
  return { rows, open, lastReceipt };
}

/** A cast of these people: staff take cases in turn, supporters are found by name. */
export function castOf(staff: readonly StaffActor[], supporters: readonly CastSupporter[]): Cast {
  const byName = new Map(supporters.map((supporter) => [supporter.name, supporter]));
  return {
    staffFor: (sequence) => {
      const member = staff[sequence % staff.length];
      if (!member) throw new Error('the demo needs staff');
      return member;
    },
    supporter: (name) => {
      const supporter = byName.get(name);
      if (!supporter)
        throw new Error(`the demo's cases name ${name}, whom its roster does not have`);
      return supporter;
    },
  };
}
