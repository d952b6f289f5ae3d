export type Shape = 'circle' | 'square' | 'none';

/** A point of a line. Shapes tell lines apart where colours cannot. */
export const Marker = (props: { shape: Shape; x: number; y: number; colour: string }) => {
  const { shape, x, y, colour } = props;
  if (shape === 'none') return null;
  if (shape === 'circle') return <circle cx={x} cy={y} r="4" fill={colour} />;
  return (
    <rect x={x - 4} y={y - 4} width="8" height="8" fill="#fff" stroke={colour} strokeWidth="2" />
  );
};
