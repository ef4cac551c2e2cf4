import type { Language } from '@/rules/system/failures'
import { ActionButton } from '@/templates/layout/ActionButton'
import { Block } from '@/templates/layout/Block'
import { EmailLayout } from '@/templates/layout/EmailLayout'
import { STYLE } from '@/templates/layout/style'
import type { PracticeData } from '@/templates/message'

/** Who reads the mail; decides what the footer says about why it came. */
export type Audience = 'client' | 'staff' | 'visitor'

type Notice = {
  locale: Language
  audience: Audience
  practice: PracticeData
  name: string
  heading: string
  lines: string[]
  facts: [label: string, value: string][]
  action?: { label: string; url: string }
  note?: string
}

const GREETING: Record<Language, string> = { en: 'Namaste', hi: 'नमस्ते' }

const FOOTER: Record<Language, Record<Audience, (practiceName: string) => string>> = {
  en: {
    client: (practice) =>
      `You are receiving this mail because of your account or order with ${practice}.`,
    staff: (practice) => `You are receiving this mail because you work at ${practice}.`,
    visitor: (practice) =>
      `You are receiving this mail because this address was given to ${practice}.`,
  },
  hi: {
    client: (practice) => `${practice} में आपके खाते या ऑर्डर के कारण आपको यह मेल भेजा गया है।`,
    staff: (practice) => `आप ${practice} में काम करते हैं, इसलिए आपको यह मेल भेजा गया है।`,
    visitor: (practice) => `${practice} को यह पता दिया गया था, इसलिए यह मेल भेजा गया है।`,
  },
}

/** A mail of the usual build: greeting, sentences, facts, one button, a small note. */
export const NoticeMail = (notice: Notice) => (
  <EmailLayout
    locale={notice.locale}
    practice={notice.practice}
    preheader={notice.lines[0] ?? notice.heading}
    footer={FOOTER[notice.locale][notice.audience](notice.practice.practiceName)}
  >
    <h1 className="text" style={STYLE.heading}>
      {notice.heading}
    </h1>
    {[`${GREETING[notice.locale]} ${notice.name},`, ...notice.lines].map((line) => (
      <p key={line} className="text" style={STYLE.text}>
        {line}
      </p>
    ))}
    <Facts facts={notice.facts} />
    {notice.action && <ActionButton {...notice.action} locale={notice.locale} />}
    {notice.note && (
      <p className="muted" style={STYLE.small}>
        {notice.note}
      </p>
    )}
  </EmailLayout>
)

const Facts = ({ facts }: Pick<Notice, 'facts'>) =>
  facts.length === 0 ? null : (
    <Block className="facts" style={STYLE.facts}>
      {facts.map(([label, value]) => (
        <p key={label} className="text fact" style={STYLE.fact}>
          <span className="muted" style={STYLE.label}>
            {label}:
          </span>{' '}
          <strong>{value}</strong>
        </p>
      ))}
    </Block>
  )
