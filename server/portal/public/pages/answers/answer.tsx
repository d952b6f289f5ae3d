import type { Language } from '../../../../centre/index.js';
import type { PublishedAnswer } from '../../../../search/index.js';
import { useFrame, useJapaneseLang, useWords } from '../../../components/frame.js';

/** The words in the reader's language, and whether they had to stay in Japanese. */
function wordsIn({ texts }: PublishedAnswer, language: Language) {
  const own = language === 'ja' ? texts.ja : texts[language];
  return { words: own ?? texts.ja, translated: own !== null };
}

/** One published question; its answer unfolds. */
export function AnswerItem({ answer }: { answer: PublishedAnswer }) {
  const { language } = useFrame();
  const { tx } = useWords();
  const japanese = useJapaneseLang();
  const { words, translated } = wordsIn(answer, language);
  const lang = translated ? undefined : japanese;
  return (
    <li className="card">
      <h3 lang={lang}>{words.title}</h3>
      {!translated && <p className="hint">{tx('answers.japaneseOnly')}</p>}
      <p className="prose" lang={lang}>
        {words.question}
      </p>
      <details className="more">
        <summary>{tx('answers.answer')}</summary>
        <p className="prose" lang={lang}>
          {words.answer}
        </p>
      </details>
    </li>
  );
}
