import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { AxisQuality } from '../api/triage.js';
import { FoldedFigures } from '../charts/FigureTable.js';
import { colours } from '../theme/palette.js';
import { percent, score } from './labels.js';

const SIZE = 260;
const LEFT = 40;
const BOTTOM = 34;
const TOP = 10;
const SIDE = SIZE - LEFT - 10;

const x = (share: number) => LEFT + share * SIDE;
const y = (share: number) => TOP + (1 - share) * (SIZE - TOP - BOTTOM);

/** How sure triage said it was against how often it was right: on the diagonal its word can be taken. */
export const ReliabilityChart = ({ quality }: { quality: AxisQuality }) => {
  const id = useId();
  const bins = quality.reliability.filter(({ answers }) => answers > 0);
  const most = Math.max(1, ...bins.map(({ answers }) => answers));
  const words = bins
    .map(
      (bin) => `${percent(bin.confidence)}と言った${String(bin.answers)}件は${percent(bin.right)}`,
    )
    .join('、');
  return (
    <Box component="figure" sx={{ m: 0 }}>
      <Typography variant="h3" component="figcaption" sx={{ fontSize: '0.9375rem', mb: 1 }}>
        確からしさは当てになるか（誤差 {score(quality.calibrationError)}）
      </Typography>
      <svg
        viewBox={`0 0 ${String(SIZE)} ${String(SIZE)}`}
        width="100%"
        role="img"
        aria-labelledby={id}
        style={{ display: 'block', maxWidth: 340 }}
      >
        <title id={id}>{`確からしさごとの正解率。${words || 'まだ記録がありません'}。`}</title>
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <line x1={x(0)} x2={x(1)} y1={y(share)} y2={y(share)} stroke={colours.line} />
            <text
              x={LEFT - 6}
              y={y(share) + 4}
              textAnchor="end"
              fontSize="11"
              fill={colours.inkSoft}
            >
              {share * 100}
            </text>
            <text
              x={x(share)}
              y={SIZE - BOTTOM + 16}
              textAnchor="middle"
              fontSize="11"
              fill={colours.inkSoft}
            >
              {share * 100}
            </text>
          </g>
        ))}
        <line
          x1={x(0)}
          x2={x(1)}
          y1={y(0)}
          y2={y(1)}
          stroke={colours.lineStrong}
          strokeDasharray="5 4"
        />
        {bins.map((bin) => (
          <circle
            key={bin.from}
            cx={x(bin.confidence)}
            cy={y(bin.right)}
            r={4 + 7 * Math.sqrt(bin.answers / most)}
            fill={colours.cedar}
            fillOpacity={0.75}
            stroke={colours.paper}
          />
        ))}
        <text x={x(0.5)} y={SIZE - 4} textAnchor="middle" fontSize="11" fill={colours.inkSoft}>
          示した確からしさ（％）
        </text>
      </svg>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        縦：実際の正解率（％）。点線の上にあれば、示した確からしさのとおりに当たっています。円の大きさは件数です。
      </Box>
      <FoldedFigures
        label="確からしさごとの正解率"
        header={['確からしさ', '件数', '平均の確からしさ', '正解率']}
        rows={bins.map((bin) => ({
          key: String(bin.from),
          cells: [
            `${String(Math.round(bin.from * 100))}〜${String(Math.round(bin.to * 100))}％`,
            bin.answers,
            percent(bin.confidence),
            percent(bin.right),
          ],
        }))}
      />
    </Box>
  );
};
