import { COMPOSITION } from './floors.js';
import { addressOf } from './source-tree.js';
import type { Rule } from './rules.js';

/** Rooms that are one folder of tools each, and what puts the rooms together. */
const FLAT_ROOMS: readonly string[] = ['text', 'database', ...COMPOSITION];
/** The ways in: for other rooms, and for the operator's commands. */
const ROOT_FILES: readonly string[] = ['index.ts', 'cli.ts'];

/** Every file has a home: what is neither a use case nor a rule lies in services/. */
export const nothingLoose: Rule = (house) =>
  house.sources.flatMap(({ path }) => {
    const address = addressOf(path);
    if (address?.room === undefined || address.part !== undefined) return [];
    const { room, file } = address;
    const leadsIn = ROOT_FILES.includes(file) || file === `${room}.module.ts`;
    return FLAT_ROOMS.includes(room) || leadsIn
      ? []
      : [`${path} lies loose at its room's root: move it to services/ or the folder of its kind`];
  });

/** Kinds of visitors of the portal. Each may use the public pages' parts and what all share. */
const VISITORS: readonly string[] = ['requester', 'participant', 'supporter', 'sign-in'];

/** A kind of visitor's pages can be changed without looking at another's. */
export const separateVisitors: Rule = (house) =>
  house.sources.flatMap(({ path }) =>
    (house.imports.get(path) ?? []).flatMap((it) => {
      const [from, to] = [visitorOf(path), visitorOf(it.file ?? '')];
      if (from === undefined || to === undefined || from === to || to === 'public') return [];
      return [
        `${path}:${it.line}: pages for ${from} use ${it.file}: move what both need to portal/components, forms or http`,
      ];
    }),
  );

function visitorOf(path: string): string | undefined {
  const [, room, part] = path.split('/');
  if (room !== 'portal' || part === undefined) return undefined;
  return part === 'public' || VISITORS.includes(part) ? part : undefined;
}
