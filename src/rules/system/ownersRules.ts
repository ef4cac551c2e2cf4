/** The settings that belong to the owner, each by its path, in words. */
export const OWNERS_RULES = {
  approvalAbove: { en: 'Limit of the second person', hi: 'दूसरी स्वीकृति की सीमा' },
  cancellation: { en: 'Refund on cancellation', hi: 'रद्द करने पर वापसी' },
  topUpMin: { en: 'Smallest top-up', hi: 'न्यूनतम वॉलेट जमा' },
  topUpMax: { en: 'Largest top-up', hi: 'अधिकतम वॉलेट जमा' },
  tdsPercent: { en: 'TDS of business clients', hi: 'व्यावसायिक ग्राहक का टीडीएस' },
  'gst.isRegistered': { en: 'Registered for GST', hi: 'जीएसटी पंजीकृत' },
  'gst.legalName': { en: 'Legal name', hi: 'विधिक नाम' },
  'gst.address': { en: 'Address', hi: 'पता' },
  'gst.state': { en: 'State', hi: 'राज्य' },
  'gst.gstin': { en: 'GSTIN', hi: 'जीएसटीआईएन' },
  'gst.sac': { en: 'SAC', hi: 'एसएसी' },
  'gst.ratePercent': { en: 'GST rate', hi: 'जीएसटी दर' },
  'legal.terms': { en: 'Terms of service', hi: 'सेवा की शर्तें' },
  'legal.privacy': { en: 'Privacy notice', hi: 'गोपनीयता सूचना' },
  'legal.validFrom': { en: 'Date of the legal texts', hi: 'विधिक पाठों की तिथि' },
} as const

export type OwnersRule = keyof typeof OWNERS_RULES

export type RuleChange = { rule: OwnersRule; before: string | null; after: string | null }

type Settings = Record<string, unknown>

/** What a save of the settings changed of the owner's rules, each value as a line of text. */
export const ruleChanges = ({
  before,
  after,
}: {
  before: Settings
  after: Settings
}): RuleChange[] =>
  (Object.keys(OWNERS_RULES) as OwnersRule[])
    .map((rule) => ({ rule, before: textAt(before, rule), after: textAt(after, rule) }))
    .filter((each) => each.before !== each.after)

function textAt(settings: Settings, path: string): string | null {
  let value: unknown = settings
  for (const part of path.split('.')) value = (value as Settings | null | undefined)?.[part]
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(bandText).join('; ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number)
}

/** A row of the refund policy; the ids that Payload gives its rows are no change. */
const bandText = ({ status, withinHours, percent }: Record<string, unknown>): string =>
  `${String(status)}, ${withinHours ? `${Number(withinHours)} h` : '–'}: ${Number(percent)} %`
