import type { Triage, TriageChoice } from '../../../api/types.js';

/** A theme further down counts as suggested only when it is nearly as likely as the best. */
const CLOSE_TO_BEST = 0.6;
const MOST_THEMES = 3;

/** What the selects show before anybody touches them: the confirmed choice, else the best guess. */
export const startingChoice = (triage: Triage): TriageChoice => {
  if (triage.confirmed) {
    const { requesterType, contentType, themes } = triage.confirmed;
    return { requesterType, contentType, themes };
  }
  const best = triage.themes[0]?.confidence ?? 0;
  return {
    requesterType: triage.requesterType.value,
    contentType: triage.contentType.value,
    themes: triage.themes
      .filter(({ confidence }) => confidence >= best * CLOSE_TO_BEST)
      .slice(0, MOST_THEMES)
      .map(({ value }) => value),
  };
};

export const sameChoice = (a: TriageChoice, b: TriageChoice): boolean =>
  a.requesterType === b.requesterType &&
  a.contentType === b.contentType &&
  a.themes.join() === b.themes.join();
