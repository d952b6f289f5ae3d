import { SuggestTriage, ConfirmTriage } from '../../server/triage/index.js';
import { isFrozen } from '../../server/triage/domain/train.js';
import { SYSTEM, staff, submitCase } from '../consultations/consultations-fixture.js';
import type { TestApp } from '../support/app.js';

/** Words no rule and no concept knows: only staff can say what they are about. */
export const KINDS = [
  { title: 'もこもこの件', body: 'もこもこがふるふるして、ぬくぬくになりません。', theme: '1-5' },
  { title: 'きらきらの件', body: 'きらきらがどんどんして、さらさらになりません。', theme: '3-4' },
] as const;

/** A case that triage has read and staff have confirmed. */
export async function confirmedCase(
  app: TestApp,
  { title, body, theme }: { title: string; body: string; theme: string },
): Promise<string> {
  const { id } = await submitCase(app, { title, body });
  await app.get(SuggestTriage).execute({ ids: [id] }, SYSTEM);
  await app
    .get(ConfirmTriage)
    .execute(
      { id, requesterType: 'business', contentType: 'training', themes: [theme] },
      staff('staff'),
    );
  return id;
}

/** Confirms invented cases until at least `frozen` of them are in the frozen fold. */
export async function confirmMany(app: TestApp, frozen: number): Promise<number> {
  let judged = 0;
  let cases = 0;
  for (; judged < frozen || cases < 40; cases += 1) {
    const kind = KINDS[cases % KINDS.length] ?? KINDS[0];
    const id = await confirmedCase(app, {
      ...kind,
      body: `${kind.body}${String(cases)}回目です。`,
    });
    if (isFrozen(id)) judged += 1;
  }
  return cases;
}
