import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import {
  type SupportType,
  type SurveyContent,
  type SurveyPolicy,
  type SurveyVersion,
  writeDefinition,
} from '../api/surveys.js';
import { useCan } from '../providers/use-permissions.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { Panel } from '../ui/Panel.js';
import { KEPT_WORDS } from '../ui/kept-words.js';
import { useSettled } from '../ui/use-settled.js';
import { LocalisedLines } from './LocalisedLines.js';
import { PolicyFields } from './PolicyFields.js';
import { QuestionsEditor } from './QuestionsEditor.js';

interface DefinitionEditorProps {
  supportType: SupportType;
  version: SurveyVersion;
  /** The newest version: the next one follows it. */
  basedOn: number;
  onWritten: () => void;
}

/** What is asked and when. Saving makes a new version; what was sent before keeps its own. */
export const DefinitionEditor = (props: DefinitionEditorProps) => {
  const can = useCan();
  const [content, setContent] = useState<SurveyContent>(props.version.content);
  const [policy, setPolicy] = useState<SurveyPolicy>(props.version.policy);
  const [saving, setSaving] = useState(false);
  const changed =
    content !== props.version.content ||
    policy !== props.version.policy ||
    props.version.version !== props.basedOn;
  const writes = can('kpi:write');
  return (
    <>
      {!writes && (
        <Alert severity="info">見ることができます。設問と方針を変えられるのは管理職です。</Alert>
      )}
      <Box component="fieldset" disabled={!writes} sx={fieldset}>
        <Panel title="4段階の質問（貢献度になります）">
          <LocalisedLines
            label="質問"
            value={content.question}
            onChange={(question) => setContent({ ...content, question })}
          />
          {content.choices.map((choice, at) => (
            <LocalisedLines
              key={choice.value}
              label={`選択肢${String(at + 1)}（${choice.positive ? '役に立った側' : '役に立たなかった側'}）`}
              value={choice.label}
              onChange={(label) =>
                setContent({
                  ...content,
                  choices: content.choices.map((choice, own) =>
                    own === at ? { ...choice, label } : choice,
                  ),
                })
              }
            />
          ))}
          <LocalisedLines
            label="自由記入の案内"
            value={content.comment}
            onChange={(comment) => setContent({ ...content, comment })}
          />
        </Panel>
        <Panel title="追加の質問">
          <QuestionsEditor
            questions={content.questions}
            onChange={(questions) => setContent({ ...content, questions })}
          />
        </Panel>
        <Panel title="お願いの方針">
          <PolicyFields policy={policy} onChange={setPolicy} />
        </Panel>
      </Box>
      {writes && (
        <Box>
          <Button variant="contained" disabled={!changed} onClick={() => setSaving(true)}>
            新しい版として保存する
          </Button>
        </Box>
      )}
      {saving && (
        <SaveDialog {...props} content={content} policy={policy} onClose={() => setSaving(false)} />
      )}
    </>
  );
};

const SaveDialog = (
  props: DefinitionEditorProps & {
    content: SurveyContent;
    policy: SurveyPolicy;
    onClose: () => void;
  },
) => {
  const { supportType, basedOn, content, policy } = props;
  const settled = useSettled();
  const [reason, setReason] = useState('');
  const save = async () => {
    await settled(
      () => writeDefinition(supportType, { basedOn, content, policy, reason }),
      '新しい版を作りました',
      [['surveys', 'definitions']],
    );
    props.onClose();
    props.onWritten();
  };
  return (
    <FormDialog
      title={`第${String(basedOn + 1)}版を作る`}
      note="これから送るアンケートに使われます。すでに送ったものは、送ったときの版のままです。"
      action="作る"
      run={save}
      onCancel={props.onClose}
    >
      {(mistakes) => (
        <Line
          label="変えた理由 ※"
          autoFocus
          value={reason}
          mistake={mistakes.reason}
          helper={KEPT_WORDS}
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
};

const fieldset = {
  m: 0,
  p: 0,
  border: 0,
  minWidth: 0,
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'minmax(0, 1fr)',
} as const;
