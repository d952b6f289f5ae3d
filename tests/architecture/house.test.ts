import { houseOf, readSources } from './house.js';
import { RULES } from './rules.js';

describe('the house', () => {
  const house = houseOf(readSources());

  it.each(Object.entries(RULES))('keeps the rule: %s', (_name, rule) => {
    expect(rule(house)).toEqual([]);
  });
});
