import designTokens from '@digital-go-jp/design-tokens';

// The package's types describe an ES module, its code is CommonJS: at run time the default is the set.
const tokens = designTokens as unknown as typeof designTokens.default;

/**
 * The values of デジタル庁デザインシステム the portal uses, by their short names. Only these end up
 * in the stylesheet: the whole set would cost more than all of our pages.
 */
const value = (token: { $value?: unknown }): string => String(token.$value);

const { Primitive, Neutral, Semantic } = tokens.Color;

export const colour = {
  white: value(Neutral.White),
  black: value(Neutral.Black),
  grey50: value(Neutral.SolidGray[50]),
  grey100: value(Neutral.SolidGray[100]),
  grey300: value(Neutral.SolidGray[300]),
  grey536: value(Neutral.SolidGray[536]),
  grey700: value(Neutral.SolidGray[700]),
  grey800: value(Neutral.SolidGray[800]),
  /** Links, as the design system sets them. */
  link: value(Primitive.Blue[1000]),
  linkHover: value(Primitive.Blue[900]),
  visited: value(Primitive.Magenta[900]),
  /** The yellow ring inside the black outline of the focus. */
  focus: value(Primitive.Yellow[300]),
  cream: value(Primitive.Yellow[50]),
  warm: value(Primitive.Orange[50]),
  warmLine: value(Primitive.Orange[200]),
  success: value(Semantic.Success[2]),
  successSoft: value(Primitive.Green[50]),
  error: value(Semantic.Error[2]),
  errorSoft: value(Primitive.Red[50]),
} as const;

export const size = {
  s14: value(tokens.FontSize[14]),
  s16: value(tokens.FontSize[16]),
  s18: value(tokens.FontSize[18]),
  s20: value(tokens.FontSize[20]),
  s24: value(tokens.FontSize[24]),
  s28: value(tokens.FontSize[28]),
  s32: value(tokens.FontSize[32]),
  s45: value(tokens.FontSize[45]),
} as const;

export const radius = {
  small: value(tokens.BorderRadius[4]),
  medium: value(tokens.BorderRadius[8]),
  large: value(tokens.BorderRadius[16]),
} as const;

export const fontFamily = value(tokens.FontFamily.Sans);
