import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { useState } from 'react';
import { choicesOf } from '../../i18n/words.js';
import { Pair } from '../../ui/inputs.js';
import { Line } from '../../ui/Line.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { withKeptWords } from '../../ui/kept-words.js';
import { EmptyNote } from '../../ui/messages.js';
import { Panel } from '../../ui/Panel.js';
import { ListEditor } from './ListEditor.js';
import { AfterFields } from './AboutFields.js';
import { Fieldset, type SectionProps } from './fields.js';
import { freeMark } from './seminar-form.js';
import { SupporterPicker } from './SupporterPicker.js';

export const SpeakerFields = ({ form, set, mistake }: SectionProps) => {
  const [picking, setPicking] = useState(false);
  const { speakers } = form;
  const blank = () => ({
    supporterId: null,
    name: '',
    affiliation: '',
    talk: '',
    consented: false,
    consentNote: '',
  });
  return (
    <Panel title="講師">
      <ListEditor
        noun="講師"
        items={speakers}
        most={30}
        empty="講師はまだ決まっていません。"
        blank={blank}
        onChange={(next) => set({ speakers: next })}
        more={
          <Button variant="contained" onClick={() => setPicking(true)}>
            登録者から選ぶ
          </Button>
        }
      >
        {(speaker, change, at) => (
          <>
            <Pair>
              <Line
                label={speaker.supporterId === null ? '名前 ※' : '名前 ※（登録者）'}
                value={speaker.name}
                mistake={mistake(`speakers.${String(at)}.name`)}
                onChange={(name) => change({ name })}
              />
              <Line
                label="所属"
                value={speaker.affiliation}
                mistake={mistake(`speakers.${String(at)}.affiliation`)}
                onChange={(affiliation) => change({ affiliation })}
              />
            </Pair>
            <Line label="演題" value={speaker.talk} onChange={(talk) => change({ talk })} />
            <div>
              <FormControlLabel
                control={
                  <Checkbox
                    checked={speaker.consented}
                    onChange={(_, consented) => change({ consented })}
                  />
                }
                label="名前を公開することに、本人の同意を得た"
              />
              {mistake(`speakers.${String(at)}.consented`) !== undefined && (
                <FormHelperText error>{mistake(`speakers.${String(at)}.consented`)}</FormHelperText>
              )}
            </div>
            <Line
              label="同意の記録"
              value={speaker.consentNote}
              helper={withKeptWords('例：11月20日に電話で確認。')}
              onChange={(consentNote) => change({ consentNote })}
            />
          </>
        )}
      </ListEditor>
      {picking && (
        <SupporterPicker
          title="講師を登録者から選ぶ"
          taken={speakers.flatMap(({ supporterId }) => supporterId ?? [])}
          onClose={() => setPicking(false)}
          onPick={({ id, name, affiliation }) =>
            set({ speakers: [...speakers, { ...blank(), supporterId: id, name, affiliation }] })
          }
        />
      )}
    </Panel>
  );
};

export const ProgrammeFields = ({ form, set, mistake }: SectionProps) => (
  <Panel title="プログラム">
    <ListEditor
      noun="項目"
      items={form.programme}
      most={50}
      empty="プログラムはまだありません。"
      blank={() => ({ at: '', title: '', by: '' })}
      onChange={(programme) => set({ programme })}
    >
      {(item, change, at) => (
        <>
          <Line
            label="内容 ※"
            value={item.title}
            mistake={mistake(`programme.${String(at)}.title`)}
            onChange={(title) => change({ title })}
          />
          <Pair>
            <Line
              label="時刻"
              value={item.at}
              helper="例：14:05"
              mistake={mistake(`programme.${String(at)}.at`)}
              onChange={(time) => change({ at: time })}
            />
            <Line label="話す人" value={item.by} onChange={(by) => change({ by })} />
          </Pair>
        </>
      )}
    </ListEditor>
  </Panel>
);

export const QuestionFields = ({ form, set, mistake, settled }: SectionProps) => (
  <Panel title="申込みのときの質問">
    {settled && <EmptyNote>終わったセミナーの質問は変えられません。</EmptyNote>}
    <Fieldset disabled={settled}>
      <ListEditor
        noun="質問"
        items={form.questions}
        most={20}
        empty="質問はありません。名前・メールアドレス・参加方法だけを聞きます。"
        blank={() => ({
          id: freeMark(form.questions),
          label: '',
          kind: 'text' as const,
          options: '',
          required: false,
        })}
        onChange={(questions) => set({ questions })}
      >
        {(question, change, at) => (
          <>
            <Line
              label="質問 ※"
              value={question.label}
              mistake={mistake(`questions.${String(at)}.label`)}
              onChange={(label) => change({ label })}
            />
            <Pair>
              <NativeSelect
                label="答え方"
                value={question.kind}
                choices={choicesOf('questionKind')}
                onChange={(kind) => change({ kind: kind as 'text' | 'choice' })}
              />
              <FormControlLabel
                control={
                  <Checkbox
                    checked={question.required}
                    onChange={(_, required) => change({ required })}
                  />
                }
                label="必ず答えてもらう"
              />
            </Pair>
            {question.kind === 'choice' && (
              <Line
                label="選択肢（1行に1つ）※"
                rows={3}
                value={question.options}
                mistake={mistake(`questions.${String(at)}.options`)}
                onChange={(options) => change({ options })}
              />
            )}
          </>
        )}
      </ListEditor>
    </Fieldset>
  </Panel>
);

export const MaterialFields = (props: SectionProps) => {
  const { form, set, mistake } = props;
  return (
    <Panel title="資料・録画・要約">
      <ListEditor
        noun="資料"
        items={form.materials}
        most={30}
        empty="資料はまだありません。"
        blank={() => ({ title: '', url: '', when: 'before' as const })}
        onChange={(materials) => set({ materials })}
      >
        {(material, change, at) => (
          <>
            <Pair>
              <Line
                label="資料の名前 ※"
                value={material.title}
                mistake={mistake(`materials.${String(at)}.title`)}
                onChange={(title) => change({ title })}
              />
              <NativeSelect
                label="見せる相手"
                value={material.when}
                choices={choicesOf('materialWhen')}
                onChange={(when) => change({ when: when as 'before' | 'after' })}
              />
            </Pair>
            <Line
              label="アドレス ※"
              value={material.url}
              helper="https:// で始まるアドレス"
              mistake={mistake(`materials.${String(at)}.url`)}
              onChange={(url) => change({ url })}
            />
          </>
        )}
      </ListEditor>
      <AfterFields {...props} />
    </Panel>
  );
};
