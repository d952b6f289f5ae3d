import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { draftSeminar } from '../api/seminars.js';
import { Needs } from '../ui/Needs.js';
import { useSettled } from '../ui/use-settled.js';
import { emptyForm, toBody } from './form/seminar-form.js';
import { SeminarFormView } from './form/SeminarFormView.js';
import { SeminarsFrame } from './SeminarsFrame.js';

/** A new draft: title and format are enough, the rest may come later. */
const NewSeminarPage = () => {
  const navigate = useNavigate();
  const settled = useSettled();
  const [params] = useSearchParams();
  const [start] = useState(() => ({ ...emptyForm(), seriesId: params.get('series') ?? '' }));
  return (
    <SeminarsFrame title="セミナーを作る">
      <Needs permission="seminar:write">
        <SeminarFormView
          draftKey={`seminar/new/${start.seriesId}`}
          start={start}
          action="下書きを作る"
          note={() => '題名と形式があれば作れます。公開するまで、誰にも見えません。'}
          onCancel={() => void navigate('/seminars')}
          save={async (form) => {
            const { id } = await settled(() => draftSeminar(toBody(form)), '下書きを作りました', [
              ['seminars'],
            ]);
            void navigate(`/seminars/${id}`);
          }}
        />
      </Needs>
    </SeminarsFrame>
  );
};

export default NewSeminarPage;
