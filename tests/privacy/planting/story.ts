import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { sql } from '../../support/database.js';
import { Links, type LinkKind } from '../../../server/identity/index.js';
import { Forms } from './forms.js';
import { Planter } from './planter.js';
import type { Words } from './words.js';

/** What the chapters of the story share. */
export interface Story {
  app: TestApp;
  words: Words;
  api: Planter;
  /** Where the product keeps files, and a place for ours. */
  folder: string;
  scratch: string;
  /** Records made on the way, by name. */
  ids: Record<string, string>;
  /** Browsers of several people; each keeps its cookies. */
  browser(): Forms;
  forms: Forms[];
  /** Pages' routes that a form went to besides. */
  pages: Set<string>;
}

export function newStory(app: TestApp, words: Words, folder: string, scratch: string): Story {
  const forms: Forms[] = [];
  return {
    app,
    words,
    folder,
    scratch,
    api: new Planter(app, words),
    ids: {},
    forms,
    pages: new Set(),
    browser: () => {
      const form = new Forms(app, words);
      forms.push(form);
      return form;
    },
  };
}

/** Where a link leads that is valid now. */
export const linkTo = async (story: Story, kind: LinkKind, id: string): Promise<string> =>
  new URL(await story.app.get(Links).url(kind, id)).pathname;

export async function rows<Row extends Record<string, unknown>>(
  story: Pick<Story, 'app'>,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return sql<Row>(story.app.database.ownerUrl, text, values);
}

/** Until every event has run its jobs: then the worker has nothing to do. */
export async function settled(story: Pick<Story, 'app'>): Promise<void> {
  await eventually(async () => {
    const open = await rows(story, 'SELECT type FROM outbox_event WHERE finished_at IS NULL');
    if (open.length > 0) throw new Error(`still to be done: ${JSON.stringify(open.slice(0, 5))}`);
    return true;
  }, 90_000);
}
