import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { restoreRules, type TriageRules } from '../api/triage.js';
import { dayTimeOf } from '../i18n/dates.js';
import { colours } from '../theme/palette.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { Panel } from '../ui/Panel.js';
import { ToneChip } from '../ui/StateChip.js';
import { useAction } from '../ui/use-action.js';

interface Line {
  /** 0: the centre's file. */
  number: number;
  version: string;
  words: string;
  note: string;
}

/** Every version of the rule table; an earlier one comes back with one press. */
export const RuleVersions = ({ saved, editable }: { saved: TriageRules; editable: boolean }) => {
  const [asked, setAsked] = useState<Line>();
  const restore = useAction<Line>({
    run: ({ number, version }) => restoreRules(number, `版 ${version} に戻しました。`),
    done: '戻しました。これから届く相談は、このルールで分類します。',
    onDone: () => setAsked(undefined),
    stale: [['triage', 'rules']],
  });
  const lines: Line[] = [
    ...saved.versions.map(({ number, version, rules, note, byName, at, restoredFrom }) => ({
      number,
      version,
      words: `${byName}・${dayTimeOf(at)}・${String(rules)}件`,
      note: restoredFrom === null ? note : `${note}（版 ${restoredFrom} の内容）`,
    })),
    {
      number: 0,
      version: saved.fileVersion,
      words: 'センターの設定',
      note: 'はじめからあるルール',
    },
  ];
  return (
    <Panel title="ルールの版">
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {lines.map((line) => (
          <Box
            component="li"
            key={line.number}
            sx={{ py: 1.25, borderTop: `1px solid ${colours.line}` }}
          >
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <strong>版 {line.version}</strong>
              {line.version === saved.current.version && <ToneChip tone="good">使用中</ToneChip>}
              <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                {line.words}
              </Box>
              {editable && line.version !== saved.current.version && (
                <Button size="small" sx={{ ml: 'auto' }} onClick={() => setAsked(line)}>
                  この版に戻す
                </Button>
              )}
            </Box>
            <Box sx={{ fontSize: '0.875rem' }}>{line.note}</Box>
          </Box>
        ))}
      </Box>
      {asked && (
        <ConfirmDialog
          title={`版 ${asked.version} に戻す`}
          note="この版の内容を、新しい版としてもう一度使います。いまの版も残ります。"
          action="戻す"
          busy={restore.isPending}
          onCancel={() => setAsked(undefined)}
          onConfirm={() => restore.mutate(asked)}
        />
      )}
    </Panel>
  );
};
