import { formatPaise } from '@/rules/money/formatPaise'
import type { Language } from '@/rules/system/failures'
import { formatInstant } from '@/rules/time/formatInstant'
import { NoticeMail, type Audience } from '@/templates/layout/NoticeMail'
import type { MessageTemplate, PracticeData } from '@/templates/message'

/** What a sentence may use: the cleaned data, and values in the reader's language and zone. */
export type Speech<Data> = {
  data: Data
  /** How the reader is addressed; never empty. */
  name: string
  money: (paise: number) => string
  day: (at: string) => string
  moment: (at: string) => string
}

type Maybe = string | false | 0 | null | undefined

/** The words of one message in one language. Empty lines and facts without a value are left out. */
export type Wording<Data> = {
  subject: (speech: Speech<Data>) => string
  heading: string
  lines: (speech: Speech<Data>) => Maybe[]
  facts?: (speech: Speech<Data>) => [label: string, value: Maybe][]
  button?: string
  note?: (speech: Speech<Data>) => string
  inApp: (speech: Speech<Data>) => string
}

type Notice<Event extends string, Data> = {
  event: Event
  audience: Audience
  nameOf: (data: Data) => string
  linkOf?: (data: Data) => string | null | undefined
  wording: Record<Language, Wording<Data>>
  whatsapp?: {
    template: { name: string } & Record<Language, string>
    variables: (speech: Speech<Data>, locale: Language) => string[]
  }
  sample: Data
}

/** A message of the usual build (greeting, sentences, facts, one button) from its words. */
export const noticeMessage = <Event extends string, Data extends PracticeData>(
  notice: Notice<Event, Data>,
): MessageTemplate<Event, Data> => {
  const speech = (data: Data, locale: Language) => speechOf({ data, locale, nameOf: notice.nameOf })
  const { whatsapp } = notice
  return {
    event: notice.event,
    email: {
      subject: ({ data, locale }) => notice.wording[locale].subject(speech(data, locale)),
      Body: ({ data, locale }) => bodyOf({ notice, speech: speech(data, locale), locale }),
    },
    whatsapp: whatsapp && {
      template: whatsapp.template,
      variables: ({ data, locale }) => whatsapp.variables(speech(data, locale), locale),
    },
    inApp: ({ data, locale }) => notice.wording[locale].inApp(speech(data, locale)),
    sample: notice.sample,
  }
}

function speechOf<Data extends PracticeData>({
  data,
  locale,
  nameOf,
}: {
  data: Data
  locale: Language
  nameOf: (data: Data) => string
}): Speech<Data> {
  const { timezone } = data
  return {
    data,
    name: addressed({ name: nameOf(data), locale }),
    money: (paise) => formatPaise({ paise, locale }),
    day: (at) => formatInstant({ at, locale, timezone, style: 'date' }),
    moment: (at) => formatInstant({ at, locale, timezone, style: 'dateTime' }),
  }
}

function addressed({ name, locale }: { name: string; locale: Language }): string {
  if (locale === 'hi') return `${name} जी`.trim()
  return name || 'ji'
}

function bodyOf<Event extends string, Data extends PracticeData>({
  notice,
  speech,
  locale,
}: {
  notice: Notice<Event, Data>
  speech: Speech<Data>
  locale: Language
}) {
  const words = notice.wording[locale]
  const lines = words.lines(speech).filter((line): line is string => Boolean(line))
  const link = notice.linkOf?.(speech.data)
  return (
    <NoticeMail
      locale={locale}
      audience={notice.audience}
      practice={speech.data}
      name={speech.name}
      heading={words.heading}
      lines={lines}
      facts={(words.facts?.(speech) ?? []).filter(hasValue)}
      action={link && words.button ? { label: words.button, url: link } : undefined}
      note={words.note?.(speech)}
    />
  )
}

function hasValue(fact: [string, Maybe]): fact is [string, string] {
  return Boolean(fact[1])
}
