import {
  bestTemperature,
  blend,
  calibrationError,
} from '../../server/triage/domain/calibration.js';
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
