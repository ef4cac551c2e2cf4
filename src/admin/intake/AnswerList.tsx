import type { Language } from '@/rules/system/failures'
import { answerRows, type AnswerRow, type SentFile } from './answerRows'
import type { Answers } from '@/rules/intake/answers'
import type { FormSnapshot } from '@/rules/intake/fieldTypes'

type Props = {
  snapshot: FormSnapshot | null
  answers: Answers | null
  files: SentFile[]
  language: Language
}

const NONE = { en: 'No answers were given.', hi: 'कोई उत्तर नहीं दिया गया।' }

/** What a client answered, with the questions as they read then. */
export const AnswerList = ({ snapshot, answers, files, language }: Props) => {
  if (!answers || !snapshot) return <p className="sahil-hint">{NONE[language]}</p>
  return (
    <div className="sahil-answers">
      {answerRows({ snapshot, answers, files, language }).map(({ title, rows }, at) => (
        <section key={at}>
          {title && <h4>{title}</h4>}
          <dl className="sahil-facts sahil-facts--wide">
            {rows.map((row) => (
              <div key={row.name}>
                <dt>{row.question}</dt>
                <dd>
                  <AnswerText row={row} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

const AnswerText = ({ row }: { row: AnswerRow }) =>
  row.files.length === 0 ? (
    row.text
  ) : (
    <ul className="sahil-files">
      {row.files.map(({ id, name, url }) => (
        <li key={id}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
