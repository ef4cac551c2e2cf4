import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { listTds, TDS_STATES } from '@/operations/payments/tax/listTds'
import { formatPaise } from '@/rules/money/formatPaise'
import { TDS_AGES } from '@/rules/payments/tax/tdsAge'
import type { Language } from '@/rules/system/failures'
import { Panel } from '../../home/Panel'
import { languageOfStaff, type Text } from '../../language'
import { mayStaff } from '../../mayStaff'
import { MoneyFrame } from '../books/MoneyFrame'
import { MONEY_PAGES } from '../books/moneyPages'
import { TdsTable } from './TdsTable'

const PER_PAGE = 50
const TEXT = {
  how: {
    en: 'Business clients with GSTIN and TAN keep back a part as tax and send a certificate (Form 16A) for it. The certificate settles the order in full.',
    hi: 'जीएसटीआईएन और टैन वाले व्यावसायिक ग्राहक कर का भाग काटते हैं और उसका प्रमाणपत्र (फ़ॉर्म 16A) भेजते हैं। प्रमाणपत्र से ऑर्डर का पूरा निपटान होता है।',
  },
  ages: { en: 'Awaited, by age', hi: 'प्रतीक्षित, आयु अनुसार' },
  total: { en: 'Total', hi: 'कुल' },
  list: { en: 'Certificates', hi: 'प्रमाणपत्र' },
  next: { en: 'Next page', hi: 'अगला पृष्ठ' },
  previous: { en: 'Previous page', hi: 'पिछला पृष्ठ' },
} satisfies Record<string, Text>

const STATES: Record<(typeof TDS_STATES)[number], Text> = {
  open: { en: 'Awaited', hi: 'प्रतीक्षित' },
  received: { en: 'Received', hi: 'प्राप्त' },
  all: { en: 'All', hi: 'सभी' },
}

/** What business clients kept back as TDS: sums by age, each order, and where its certificate is filed. */
export const TdsPage = (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  return (
    <MoneyFrame name="tds" view={view}>
      <Desk req={req} asked={view.searchParams ?? {}} language={languageOfStaff(req.i18n)} />
    </MoneyFrame>
  )
}

type DeskProps = {
  req: PayloadRequest
  asked: Record<string, string | string[] | undefined>
  language: Language
}

const Desk = async ({ req, asked, language }: DeskProps) => {
  const state = TDS_STATES.find((each) => each === asked.state) ?? 'open'
  const page = /^[1-9]\d{0,4}$/.test(String(asked.page)) ? Number(asked.page) : 1
  const list = await listTds({ req, query: { state, page, limit: PER_PAGE } })
  const { docs, open, prevPage, nextPage } = list
  return (
    <>
      <p className="sahil-hint">{TEXT.how[language]}</p>
      <Ages open={open} language={language} />
      <Panel part="tds" title={TEXT.list[language]}>
        <nav className="sahil-tabs" aria-label={TEXT.list[language]}>
          {TDS_STATES.map((each) => (
            <a
              key={each}
              href={addressOf({ state: each })}
              data-state={each}
              aria-current={each === state ? 'page' : undefined}
            >
              {STATES[each][language]}
            </a>
          ))}
        </nav>
        <TdsTable rows={docs} mayFile={mayStaff(req.user, 'payments.refund')} language={language} />
        <p className="sahil-steps">
          {prevPage && <a href={addressOf({ state, page: prevPage })}>{TEXT.previous[language]}</a>}
          {nextPage && <a href={addressOf({ state, page: nextPage })}>{TEXT.next[language]}</a>}
        </p>
      </Panel>
    </>
  )
}

type Open = Awaited<ReturnType<typeof listTds>>['open']

const Ages = ({ open, language }: { open: Open; language: Language }) => {
  const show = (paise: number): string => formatPaise({ paise, locale: language })
  return (
    <Panel part="tds-ages" title={TEXT.ages[language]}>
      <dl className="sahil-facts sahil-facts--money">
        {TDS_AGES.map(({ bucket, ...age }) => (
          <div key={bucket} data-age={bucket}>
            <dt>{age[language]}</dt>
            <dd>{show(open.find((each) => each.age === bucket)?.amount ?? 0)}</dd>
          </div>
        ))}
        <div data-total="true">
          <dt>{TEXT.total[language]}</dt>
          <dd>{show(open.reduce((sum, { amount }) => sum + amount, 0))}</dd>
        </div>
      </dl>
    </Panel>
  )
}

const addressOf = ({ state, page }: { state: string; page?: number }): string =>
  `/admin${MONEY_PAGES.tds.path}?state=${state}${page ? `&page=${page}` : ''}`
