import type { JSONFieldServerProps } from 'payload'
import { AnswerList } from '../intake/AnswerList'
import { readSubmission } from '../intake/readSubmission'
import { languageOfStaff } from '../language'

const TITLE = { en: 'Answers', hi: 'उत्तर' }

/** The answers of a submission as questions and answers, in the words of the form as it was. */
export const AnswersView = async ({ id, payload, req, i18n }: JSONFieldServerProps) => {
  if (!id) return null
  const submission = await readSubmission({ payload, user: req.user, id: String(id) })
  if (!submission) return null
  const language = languageOfStaff(i18n)
  return (
    <section className="sahil-card">
      <h3>{TITLE[language]}</h3>
      <AnswerList {...submission} language={language} />
    </section>
  )
}
