import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Engagement } from '../../../../api/types.js';
import { useCan } from '../../../../providers/use-permissions.js';
import { Fact, Facts } from '../../../../ui/Facts.js';
import { LectureDialog } from './LectureDialog.js';
import { SurveyDialog } from './SurveyDialog.js';

const TAKEN = new Set(['accepted', 'active', 'reported', 'completed']);

/** When, where and for whom a lecture is, who came, and what the audience says. */
export const LectureBlock = ({ engagement }: { engagement: Engagement }) => {
  const can = useCan();
  const [open, setOpen] = useState<'edit' | 'survey'>();
  const { kind, lecture } = engagement;
  if (kind !== 'lecture') return null;
  const people = (count: number | null | undefined) =>
    count === null || count === undefined ? '' : `${String(count)}人`;
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 1 }}>
        <Box component="h4" sx={{ m: 0, fontSize: '0.9375rem' }}>
          講演
        </Box>
        {can('offer:write') && (
          <Button size="small" onClick={() => setOpen('edit')}>
            講演の内容を書く
          </Button>
        )}
        {TAKEN.has(engagement.state) && engagement.surveyPath && (
          <Button size="small" onClick={() => setOpen('survey')}>
            聞いた方へのアンケート
          </Button>
        )}
      </Box>
      <Facts>
        <Fact label="題目">{lecture?.topic}</Fact>
        <Fact label="日時">
          {[lecture?.date, [lecture?.from, lecture?.to].filter(Boolean).join('〜')]
            .filter(Boolean)
            .join(' ')}
        </Fact>
        <Fact label="場所">{lecture?.place}</Fact>
        <Fact label="聞く人">{lecture?.audience}</Fact>
        <Fact label="予定の人数">{people(lecture?.expected)}</Fact>
        <Fact label="来た人数">{people(lecture?.attended)}</Fact>
        <Fact label="希望">{lecture?.wishes}</Fact>
      </Facts>
      {open === 'edit' && (
        <LectureDialog engagement={engagement} onClose={() => setOpen(undefined)} />
      )}
      {open === 'survey' && (
        <SurveyDialog engagement={engagement} onClose={() => setOpen(undefined)} />
      )}
    </Box>
  );
};
