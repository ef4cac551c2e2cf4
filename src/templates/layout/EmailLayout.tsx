import { Body, Container, Head, Hr, Html, Link, Preview, Text } from '@react-email/components'
import type { ReactNode } from 'react'
import type { Language } from '@/rules/system/failures'
import { DARK_STYLE, STYLE } from '@/templates/layout/style'
import type { PracticeData } from '@/templates/message'

/** The sheet of every mail: practice name above, footer below, no remote content at all. */
export const EmailLayout = ({
  locale,
  practice,
  preheader,
  footer,
  children,
}: {
  locale: Language
  practice: PracticeData
  preheader: string
  footer: string
  children: ReactNode
}) => (
  <Html lang={locale} dir="ltr">
    <Head>
      <title>{practice.practiceName}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
      <style>{DARK_STYLE}</style>
    </Head>
    <Body className="page" style={STYLE.page}>
      <Preview>{preheader}</Preview>
      <Container className="card" style={STYLE.card}>
        <Text className="accent" style={STYLE.practice}>
          {practice.practiceName}
        </Text>
        {children}
        <Hr className="rule" style={STYLE.rule} />
        <Text className="muted" style={STYLE.small}>
          {footer} <Contact locale={locale} email={practice.contactEmail} />
        </Text>
      </Container>
    </Body>
  </Html>
)

const QUESTIONS: Record<Language, string> = { en: 'Questions? Write to', hi: 'कोई सवाल? लिखें:' }

const Contact = ({ locale, email }: { locale: Language; email?: string }) =>
  email ? (
    <>
      {QUESTIONS[locale]}{' '}
      <Link className="accent" style={STYLE.link} href={`mailto:${email}`}>
        {email}
      </Link>
    </>
  ) : null
