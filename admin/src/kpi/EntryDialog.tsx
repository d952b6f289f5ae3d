import { useState } from 'react';
import { enterFigure, type Kpi } from '../api/kpi.js';
import { isoDayOf } from '../i18n/dates.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { KEPT_WORDS } from '../ui/kept-words.js';
import { useSettled } from '../ui/use-settled.js';

/** A figure with where it can be looked up. */
export const EntryDialog = ({ kpis, onClose }: { kpis: Kpi[]; onClose: () => void }) => {
  const settled = useSettled();
  const [key, setKey] = useState(kpis[0]?.key ?? '');
  const [occurredOn, setDay] = useState(() => isoDayOf(new Date()));
  const [amount, setAmount] = useState('1');
  const [title, setTitle] = useState('');
  const [evidence, setEvidence] = useState('');
  const enter = async () => {
    const body = { key, occurredOn, amount: Number(amount), title, evidence };
    await settled(() => enterFigure(body), '実績を入力しました', [['kpi']]);
    onClose();
  };
  return (
    <FormDialog
      title="実績を入力する"
      note="後から確かめられるように、根拠（資料名・文書番号・保存場所など）を書いてください。"
      action="入力する"
      run={enter}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <NativeSelect
            label="指標 ※"
            value={key}
            choices={kpis.map((kpi) => ({ id: kpi.key, name: kpi.name }))}
            onChange={setKey}
            {...(mistakes.key === undefined ? {} : { mistake: mistakes.key })}
          />
          <Line
            label="あった日 ※"
            type="date"
            value={occurredOn}
            mistake={mistakes.occurredOn}
            onChange={setDay}
          />
          <Line
            label="数 ※"
            type="number"
            value={amount}
            mistake={mistakes.amount}
            onChange={setAmount}
            htmlInput={{ min: 1 }}
          />
          <Line label="内容 ※" value={title} mistake={mistakes.title} onChange={setTitle} />
          <Line
            label="根拠 ※"
            rows={3}
            value={evidence}
            mistake={mistakes.evidence}
            helper={KEPT_WORDS}
            onChange={setEvidence}
          />
        </>
      )}
    </FormDialog>
  );
};
