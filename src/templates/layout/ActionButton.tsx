import { Button, Link, Section, Text } from '@react-email/components'
import type { Language } from '@/rules/system/failures'
import { STYLE } from '@/templates/layout/style'

const INSTEAD: Record<Language, string> = {
  en: 'If the button does not work, copy this link:',
  hi: 'बटन काम न करे तो यह लिंक कॉपी करें:',
}

/** The one thing to do, and its address in full for programs that show no buttons. */
export const ActionButton = ({
  label,
  url,
  locale,
}: {
  label: string
  url: string
  locale: Language
}) => (
  <Section style={{ margin: '22px 0 8px' }}>
    <Button className="button" style={STYLE.button} href={url}>
      {label}
    </Button>
    <Text className="muted" style={STYLE.small} data-skip-in-text={true}>
      {INSTEAD[locale]}{' '}
      <Link className="accent" style={STYLE.link} href={url}>
        {url}
      </Link>
    </Text>
  </Section>
)
