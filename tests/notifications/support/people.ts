import { UnitOfWork } from '../../../server/database/unit-of-work.js';
import { Accounts } from '../../../server/identity/index.js';
import { Outbox } from '../../../server/outbox/index.js';
import type { Actor } from '../../../server/platform/core/actor.js';
import { CreateSupporter } from '../../../server/supporters/index.js';
import type { TestApp } from '../../support/app.js';

export type StaffMember = Actor & { kind: 'account' };
export type SupporterActor = Actor & { kind: 'supporter' };

/** 架空 職員, shokuin@example.jp */
export async function addStaff(office: TestApp): Promise<StaffMember> {
  const { id, name } = await office
    .get(Accounts)
    .create({ name: '架空 職員', email: 'shokuin@example.jp', role: 'staff' });
  return { kind: 'account', id, role: 'staff', name, via: 'session' };
}

export async function addSupporter(
  office: TestApp,
  by: Actor,
  name: string,
  email: string,
): Promise<SupporterActor> {
  const lists = { specialities: [], themes: [], regions: [], languages: [], sectors: [] };
  const { id } = await office.get(CreateSupporter).execute(
    {
      ...lists,
      kind: 'adviser',
      name,
      affiliation: '架空大学',
      headline: '',
      biography: '',
      methods: ['online'],
      email,
      status: 'active',
      conflicts: [],
    },
    by,
  );
  return { kind: 'supporter', id, name };
}

/** Puts an event into the outbox, as some room would. */
export function addPeople(
  office: TestApp,
  type: string,
  payload: Record<string, string>,
): Promise<void> {
  const events = [{ type, payload }];
  return office.get(UnitOfWork).run((tx) => office.get(Outbox).add(tx, events, office.clock.now()));
}
