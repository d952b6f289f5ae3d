import { colours, stateTone, tones } from '../../admin/src/theme/palette.js';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

describe('palette', () => {
  it.each(Object.entries(tones))('words of tone %s reach 4.5 : 1', (_, tone) => {
    expect(contrast(tone.ink, tone.ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['ink on the ground', colours.ink, colours.ground],
    ['quiet words on paper', colours.inkSoft, colours.paper],
    ['quiet words on a sunk line', colours.inkSoft, colours.sunk],
    ['white on cedar', colours.onCedar, colours.cedar],
    ['quiet white on cedar', colours.onCedarSoft, colours.cedar],
    ['white on persimmon', '#ffffff', colours.persimmon],
    ['late on paper', colours.rose, colours.paper],
    ['soon on paper', colours.persimmon, colours.paper],
  ])('%s reaches 4.5 : 1', (_, ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('borders of fields reach 3 : 1', () => {
    expect(contrast(colours.lineStrong, colours.paper)).toBeGreaterThanOrEqual(3);
  });

  it('every state has a tone', () => {
    expect(Object.values(stateTone).every((name) => name in tones)).toBe(true);
  });
});
