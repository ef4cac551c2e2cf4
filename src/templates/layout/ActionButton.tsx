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
  <>
    <table role="presentation" cellPadding={0} cellSpacing={0} border={0} style={STYLE.action}>
      <tbody>
        <tr>
          <td className="button" style={STYLE.button}>
            <a className="label" style={STYLE.buttonLabel} href={url} target="_blank">
              {label}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
    <p className="muted" style={STYLE.small} data-skip-in-text={true}>
      {INSTEAD[locale]}{' '}
      <a className="accent" style={STYLE.link} href={url} target="_blank">
        {url}
      </a>
    </p>
  </>
)
