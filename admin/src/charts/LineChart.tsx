import Box from '@mui/material/Box';
import { useId } from 'react';
import { colours } from '../theme/palette.js';
import { Marker, type Shape } from './Marker.js';
import { roundedTop, segments } from './scale.js';

export interface Series {
  label: string;
  /** One a column; null draws nothing. */
  values: (number | null)[];
  /** Told apart without colour: by the marker's shape and the line's dashes. */
  shape: Shape;
  dashes?: string;
  colour: string;
}

interface LineChartProps {
  /** What the picture shows, in a sentence with its figures: read instead of the picture. */
  summary: string;
  columns: string[];
  series: Series[];
  from?: number;
  to?: number;
  unit: string;
}

const WIDTH = 360;
const HEIGHT = 220;
const LEFT = 36;
const RIGHT = 14;
const TOP = 14;
const BOTTOM = 28;

/** Lines over the months of a year; readable in grey, in print and on a phone. */
export const LineChart = (props: LineChartProps) => {
  const { summary, columns, series, from = 0, unit } = props;
  const id = useId();
  const largest = Math.max(
    ...series.flatMap(({ values }) => values.map((value) => value ?? 0)),
    from + 1,
  );
  const to = props.to ?? roundedTop(largest);
  const x = (at: number) => LEFT + (at * (WIDTH - LEFT - RIGHT)) / Math.max(1, columns.length - 1);
  const y = (value: number) =>
    TOP + (1 - (Math.max(from, value) - from) / (to - from)) * (HEIGHT - TOP - BOTTOM);
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => from + part * (to - from));
  return (
    <Box component="figure" sx={{ m: 0 }}>
      <Legend series={series} />
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        width="100%"
        role="img"
        aria-labelledby={id}
        style={{ display: 'block', maxHeight: 340 }}
      >
        <title id={id}>{summary}</title>
        {grid.map((value) => (
          <g key={value}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} stroke={colours.line} />
            <text
              x={LEFT - 6}
              y={y(value) + 4}
              textAnchor="end"
              fontSize="13"
              fill={colours.inkSoft}
            >
              {Number(value.toFixed(1)).toLocaleString('ja-JP')}
            </text>
          </g>
        ))}
        {columns.map(
          (column, at) =>
            at % 2 === 0 && (
              <text
                key={column}
                x={x(at)}
                y={HEIGHT - 8}
                textAnchor="middle"
                fontSize="13"
                fill={colours.inkSoft}
              >
                {column}
              </text>
            ),
        )}
        {series.map((line) => (
          <g key={line.label}>
            {segments(line.values).map((part) => (
              <polyline
                key={part[0]?.at}
                points={part
                  .map(({ at, value }) => `${String(x(at))},${String(y(value))}`)
                  .join(' ')}
                fill="none"
                stroke={line.colour}
                strokeWidth="2.5"
                strokeDasharray={line.dashes}
              />
            ))}
            {line.values.map(
              (value, at) =>
                value !== null && (
                  <Marker key={at} shape={line.shape} x={x(at)} y={y(value)} colour={line.colour} />
                ),
            )}
          </g>
        ))}
      </svg>
      <Box component="figcaption" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
        単位：{unit}
      </Box>
    </Box>
  );
};

const Legend = ({ series }: { series: Series[] }) => (
  <Box
    component="ul"
    sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 2.5 }}
  >
    {series.map(({ label, shape, dashes, colour }) => (
      <Box
        component="li"
        key={label}
        sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontSize: '0.8125rem' }}
      >
        <svg width="34" height="14" aria-hidden>
          <line
            x1="0"
            x2="34"
            y1="7"
            y2="7"
            stroke={colour}
            strokeWidth="2.5"
            strokeDasharray={dashes}
          />
          <Marker shape={shape} x={17} y={7} colour={colour} />
        </svg>
        {label}
      </Box>
    ))}
  </Box>
);
