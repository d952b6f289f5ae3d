import type { IdentitySource } from './case-row.js';
import type { DemoPeople, DemoSupporter, StaffActor } from './people.js';
import type { AnsweredCase, OpenCase, PublishedCase } from './demo-files.js';
import { FinishedStory } from './finished-case.js';
import { OpenStory } from './open-case.js';
import { Rows } from './rows.js';
import { schedule } from './schedule.js';
import type { Timetable } from './timetable.js';

export interface DemoFiles {
  published: readonly PublishedCase[];
  answered: readonly AnsweredCase[];
  open: readonly OpenCase[];
}

export interface DemoRows {
  rows: Rows;
  /** The open cases, oldest first, with the stage they are in. */
  open: { consultationId: string; stage: OpenCase['stage'] }[];
  lastReceipt: ReadonlyMap<number, number>;
}

/** Every case of the demo as rows, the same for the same files, people and time. */
export function buildDemo(
  files: DemoFiles,
  cast: DemoPeople,
  timetable: Timetable,
  identitySource: IdentitySource,
): DemoRows {
  const rows = new Rows();
  const open: DemoRows['open'] = [];
  const lastReceipt = new Map<number, number>();
  for (const scheduled of schedule(files, timetable, identitySource.now)) {
    lastReceipt.set(scheduled.fiscalYear, scheduled.sequence);
    if (scheduled.kind === 'finished') {
      new FinishedStory(scheduled, cast, timetable, identitySource, rows).build();
    } else {
      const story = new OpenStory(scheduled, cast, timetable, identitySource, rows);
      story.build();
      open.push({ consultationId: story.who.id, stage: scheduled.story.stage });
    }
  }
  return { rows, open, lastReceipt };
}

/** A cast of these people: staff take cases in turn, supporters are found by name. */
export function peopleOf(
  staff: readonly StaffActor[],
  supporters: readonly DemoSupporter[],
): DemoPeople {
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
