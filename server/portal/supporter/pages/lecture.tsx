import { TextField } from '../../components/form.js';
import { LectureFacts } from './lecture-facts.js';
import type { SupporterLecture } from './view.js';

/** The lecture on its speaker's case page: what was asked for, who came, and the audience's link. */
export function LectureSection({ lecture, path }: { lecture: SupporterLecture; path: string }) {
  return (
    <section aria-labelledby="lecture">
      <h2 id="lecture">講演</h2>
      <LectureFacts facts={lecture.facts} />
      {lecture.surveyPath !== null && (
        <p>
          聞いた方へのアンケート：
          <a href={lecture.surveyPath}>アンケートのページ</a>
          <br />
          <span className="hint">最後のスライドなどでご案内ください。名前はうかがいません。</span>
        </p>
      )}
      <form method="post" action={`${path}/lecture`} noValidate>
        <TextField
          id="attended"
          label="来た人数"
          inputMode="numeric"
          size="short"
          autoComplete="off"
          value={lecture.attended}
        />
        <p className="actions">
          <button className="button second" type="submit">
            人数を記録する
          </button>
        </p>
      </form>
    </section>
  );
}
