import { heardCase } from '../consultations/consultations-fixture.js';
import { signedIn } from '../access/access-fixture.js';
import type { TestApp } from '../support/app.js';

export const TITLE = '青い屋根の工場の受発注';
export const BODY = '駅前の青い屋根の工場です。架空花子と申します。青い・屋根が目印です。';
/** What masking does not find by itself. */
export const NICKNAME = '青い屋根';

export interface Preview {
  texts: { field: string; pieces: { text: string; hidden: string | null }[] }[];
  placeholder: string;
  open: Record<string, unknown>;
  phrases: { id: string; phrase: string; places: number; createdByName: string }[];
}
export interface Refusal {
  code: string;
  detail?: string;
  errors?: { pointer: string; detail: string }[];
}

/** Each text as the supporter reads it. */
export const asSeen = ({ texts, placeholder }: Preview): Record<string, string> =>
  Object.fromEntries(
    texts.map(({ field, pieces }) => [
      field,
      pieces.map(({ text, hidden }) => (hidden === null ? text : placeholder)).join(''),
    ]),
  );

/** What two members of staff do about masking, over HTTP. */
export async function maskingFixture(app: TestApp) {
  type Headers = Record<string, string>;
  const { headers } = await signedIn(app, 'staff');
  const { headers: other } = await signedIn(app, 'staff');
  const call = (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    payload?: object,
    as: Headers = headers,
  ) =>
    app.inject({
      method,
      url: `/api/v1/consultations/${path}`,
      headers: as,
      ...(payload && { payload }),
    });
  return {
    other,
    call,
    aCase: () => heardCase(app, { title: TITLE, body: BODY }),
    hide: (id: string, phrase: string, as: Headers = headers) =>
      call('POST', `${id}/masked-phrases`, { phrase }, as),
    show: (id: string, phraseId: string, as: Headers = headers) =>
      call('DELETE', `${id}/masked-phrases/${phraseId}`, undefined, as),
    preview: async (id: string, draft: object = {}): Promise<Preview> => {
      const answer = await call('POST', `${id}/offer-preview`, draft);
      expect(answer.statusCode).toBe(200);
      return answer.json<Preview>();
    },
  };
}
