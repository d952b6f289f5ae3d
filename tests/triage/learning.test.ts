import {
  bestTemperature,
  blend,
  calibrationError,
} from '../../server/triage/domain/calibration.js';
import { packModel, unpackModel } from '../../server/triage/db/model-bytes.js';
import { blended, likeliest, tempered } from '../../server/triage/domain/distribution.js';
import { isFrozen, trainOn } from '../../server/triage/domain/train.js';
import type { LabelledCase } from '../../server/triage/domain/train.js';
import { LogisticRegression } from '../../server/triage/domain/logistic-regression.js';

const EXAMPLES = [
  { label: 'farm', text: '田んぼの水を遠くから見たい' },
  { label: 'farm', text: '畑の見回りを減らしたい' },
  { label: 'farm', text: 'ハウスの温度と水を見たい' },
  { label: 'work', text: '家で働けるようにしたい' },
  { label: 'work', text: '社員が家で仕事をする' },
  { label: 'work', text: '会議を家からしたい' },
];

describe('logistic regression', () => {
  const model = LogisticRegression.train(EXAMPLES);

  it('learns labels from words it has not seen together', () => {
    const [farm = 0, work = 0] = model.probabilities('水田の見回り');
    expect(farm).toBeGreaterThan(work);
    expect(model.probabilities('家での仕事')[1]).toBeGreaterThan(0.5);
  });

  it('gives probabilities, less sure at a higher temperature', () => {
    const sure = model.probabilities('家で働く');
    expect(sure.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
    const unsure = model.probabilities('家で働く', 4);
    expect(Math.max(...unsure)).toBeLessThan(Math.max(...sure));
  });

  it('gives the same model for the same examples', () => {
    const again = LogisticRegression.train(EXAMPLES);
    expect(again.probabilities('畑の会議')).toEqual(model.probabilities('畑の会議'));
  });

  it('refuses to learn from nothing', () => {
    expect(() => LogisticRegression.train([])).toThrow('nothing to learn from');
  });
});

describe('calibration', () => {
  it('is off by what is said too surely', () => {
    const answers = [true, true, false, false].map((right) => ({ confidence: 0.95, right }));
    expect(calibrationError(answers)).toBeCloseTo(0.45);
    expect(calibrationError([])).toBe(0);
  });

  it('the rules count alone without examples, and half at twenty', () => {
    expect(blend(0.8, 0.2, 0)).toBe(0.8);
    expect(blend(0.8, 0.2, 20)).toBeCloseTo(0.5);
  });

  it('finds the temperature of answers that are too sure', () => {
    const rightOf = (temperature: number) => 1 / (1 + Math.exp(-3 / temperature));
    const found = bestTemperature((t) => [rightOf(t), rightOf(t), 1 - rightOf(t)]);
    expect(rightOf(found)).toBeCloseTo(2 / 3, 1);
  });
});

describe('distributions', () => {
  const unsure = new Map([
    ['a', 0.4],
    ['b', 0.2],
  ]);

  it('a low temperature makes what is likely surer, the order stays, doubt is kept', () => {
    const surer = tempered(unsure, 0.5);
    expect(surer.get('a')).toBeCloseTo(0.16 / (0.16 + 0.04 + 0.16));
    expect(likeliest(surer).value).toBe('a');
    expect(tempered(unsure, 1).get('b')).toBeCloseTo(0.2);
  });

  it('each label is corrected by its own examples, and nothing is surer than everything', () => {
    const learned = new Map([['b', 1]]);
    const mixed = blended(unsure, learned, new Map([['b', 20]]), 20);
    expect(likeliest(mixed).value).toBe('b');
    const sum = [...mixed.values()].reduce((total, one) => total + one, 0);
    expect(sum).toBeLessThanOrEqual(1);
  });
});

describe('training on confirmed cases', () => {
  const rules = new Map([
    ['farm', 0.5],
    ['work', 0.5],
  ]);
  const nothing = new Map<string, number>();
  const cases = Array.from({ length: 40 }, (_, i): LabelledCase => {
    const { label = '', text = '' } = EXAMPLES[i % EXAMPLES.length] ?? {};
    return {
      id: `case-${String(i)}`,
      labels: { requesterType: null, contentType: null, themes: label },
      texts: { requesterType: '', contentType: '', themes: `${text}${String(i)}` },
      rules: { requesterType: nothing, contentType: nothing, themes: rules },
    };
  });
  const train = () =>
    trainOn(cases, { requesterType: 1, contentType: 1, themes: 1 }, () => Promise.resolve());

  it('learns where the rules cannot tell, leaves alone what nobody labelled', async () => {
    const { themes, contentType } = await train();
    expect(themes.regression).not.toBeNull();
    expect(contentType.regression).toBeNull();
    expect(themes.examples.get('farm')).toBe(21);
  });

  it('a packed model says the same when it is unpacked', async () => {
    const axes = await train();
    const again = unpackModel(packModel(axes));
    const [before, after] = [axes, again].map(
      ({ themes }) => themes.regression?.probabilities('畑の水') ?? [],
    );
    before?.forEach((one, i) => expect(after?.[i]).toBeCloseTo(one, 4));
    expect(again.themes.examples).toEqual(axes.themes.examples);
    expect(again.themes.temperature).toBe(axes.themes.temperature);
  });

  it('the frozen fold is the same every night, about two in ten', () => {
    const frozen = Array.from({ length: 1000 }, (_, i) => `0197a1b2-${String(i)}`).filter(isFrozen);
    expect(frozen.length).toBeGreaterThan(140);
    expect(frozen.length).toBeLessThan(260);
    expect(isFrozen('0197a1b2-7')).toBe(isFrozen('0197a1b2-7'));
  });
});
