import { CreateSupporter, type NewSupporter } from '../../server/supporters/index.js';
import { staff } from '../consultations/consultations-fixture.js';
import type { TestApp } from '../support/app.js';

let serial = 0;

/** Registers an invented supporter who can be asked. */
export async function newSupporter(
  office: TestApp,
  over: Partial<NewSupporter> = {},
): Promise<{ id: string; name: string }> {
  serial += 1;
  return office.get(CreateSupporter).execute(
    {
      kind: 'adviser',
      name: `架空 登録${String(serial)}`,
      affiliation: '',
      headline: '',
      biography: '',
      specialities: [],
      themes: [],
      regions: [],
      methods: [],
      languages: [],
      sectors: [],
      email: `registered-${String(serial)}@example.jp`,
      status: 'active',
      conflicts: [],
      ...over,
    },
    staff(),
  );
}
