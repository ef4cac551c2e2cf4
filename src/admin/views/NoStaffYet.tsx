import type { AdminViewServerProps } from 'payload'
import { Logo } from '../brand/Logo'
import { languageOfStaff, type Text } from '../language'

const TEXT = {
  title: { en: 'Nobody can sign in yet', hi: 'अभी कोई साइन इन नहीं कर सकता' },
  how: {
    en: 'On the machine that runs this product, make the owner’s account:',
    hi: 'जिस मशीन पर यह चलता है, वहाँ स्वामी का खाता बनाएँ:',
  },
  then: { en: 'Then load this page again.', hi: 'फिर यह पृष्ठ दोबारा खोलें।' },
} satisfies Record<string, Text>

/** Stands where the first visitor could otherwise make themselves the owner. */
export const NoStaffYet = ({ initPageResult }: AdminViewServerProps) => {
  const language = languageOfStaff(initPageResult.req.i18n)
  return (
    <div className="sahil-no-staff">
      <Logo />
      <h1>{TEXT.title[language]}</h1>
      <p>{TEXT.how[language]}</p>
      <pre>npm run admin:create</pre>
      <p>{TEXT.then[language]}</p>
    </div>
  )
}
