import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'

const TEXT = {
  call: { en: 'Call', hi: 'कॉल' },
  whatsapp: { en: 'WhatsApp', hi: 'व्हाट्सऐप' },
  email: { en: 'Email', hi: 'ईमेल' },
} satisfies Record<string, Text>

/** How to reach a client, one touch each; `phone` is E.164. */
export const ContactLinks = ({
  phone,
  email,
  language,
}: {
  phone?: string | null
  email: string
  language: Language
}) => (
  <ul className="sahil-contact">
    {phone && (
      <li>
        <a href={`tel:${phone}`} aria-label={`${TEXT.call[language]} ${phone}`}>
          {phone}
        </a>
      </li>
    )}
    {phone && (
      <li>
        <a href={`https://wa.me/${phone.slice(1)}`} target="_blank" rel="noopener noreferrer">
          {TEXT.whatsapp[language]}
        </a>
      </li>
    )}
    <li>
      <a href={`mailto:${email}`} aria-label={`${TEXT.email[language]} ${email}`}>
        {email}
      </a>
    </li>
  </ul>
)
