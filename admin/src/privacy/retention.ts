/** The classes of the prefecture's document rules, in years. */
export const retentionChoices = [1, 3, 5, 10, 30].map((years) => ({
  id: String(years),
  name: `${String(years)}年`,
}));
