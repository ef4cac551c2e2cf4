import type { UIFieldServerProps } from 'payload'
import { TAX_DOCUMENT_KINDS, type TaxDocumentKind } from '@/rules/payments/taxDocumentKinds'
import { Card } from '../Card'
import { languageOfStaff, type Text } from '../language'

const TEXT = {
  english: { en: 'PDF in English', hi: 'अंग्रेज़ी में पीडीएफ़' },
  hindi: { en: 'PDF in Hindi', hi: 'हिन्दी में पीडीएफ़' },
  frozen: {
    en: 'What it says was frozen when it was issued; nobody can change or delete it.',
    hi: 'जारी करते समय इसकी सामग्री स्थिर हो गई; इसे कोई बदल या हटा नहीं सकता।',
  },
} satisfies Record<string, Text>

/** An issued document, to be saved in either language. */
export const DocumentOverview = ({ data, i18n }: UIFieldServerProps) => {
  const language = languageOfStaff(i18n)
  const { id, kind, number } = data as { id?: string; kind?: TaxDocumentKind; number?: string }
  if (!id || !kind) return null
  const href = `/api/tax-documents/${id}/pdf`
  return (
    <div className="sahil-overview">
      <Card part="document" title={`${TAX_DOCUMENT_KINDS[kind][language]} ${number}`}>
        <p>{TEXT.frozen[language]}</p>
        <p className="sahil-steps">
          <a className="sahil-button" href={`${href}?locale=en`}>
            {TEXT.english[language]}
          </a>
          <a className="sahil-button" href={`${href}?locale=hi`}>
            {TEXT.hindi[language]}
          </a>
        </p>
      </Card>
    </div>
  )
}
