import type { UIFieldServerProps } from 'payload'
import { Card } from '../../Card'
import { languageOfStaff, type Text } from '../../language'
import { EntryTable } from '../EntryTable'
import { LotTable } from './LotTable'
import { readPurse } from './readPurse'
import { WalletActions } from './WalletActions'
import { WalletFigures } from './WalletFigures'

const TEXT = {
  open: { en: 'Client', hi: 'ग्राहक' },
  lots: { en: 'What it is made of, first spent first', hi: 'क्या-क्या है, पहले खर्च पहले' },
  entries: { en: 'Latest movements', hi: 'हाल की गतिविधियाँ' },
} satisfies Record<string, Text>

/** A wallet on one page: its parts, its lots, its movements, and what staff may do to it. */
export const WalletOverview = async ({ data, req, i18n }: UIFieldServerProps) => {
  const language = languageOfStaff(i18n)
  const { user } = data as { user?: string | { id: string } }
  const owner = typeof user === 'object' ? user.id : user
  const purse = owner ? await readPurse({ req, user: String(owner), language }) : null
  if (!purse) return null
  const { paid, promo, approvalAbove } = purse
  return (
    <div className="sahil-overview">
      <div className="sahil-overview__grid">
        <Card
          part="wallet"
          title={purse.client}
          aside={<a href={`/admin/collections/users/${purse.user}`}>{TEXT.open[language]}</a>}
        >
          <WalletFigures figures={purse} language={language} />
          <WalletActions user={purse.user} wallet={{ paid, promo }} approvalAbove={approvalAbove} />
        </Card>
        <Card part="lots" title={TEXT.lots[language]}>
          <LotTable lots={purse.lots} language={language} />
        </Card>
      </div>
      <Card part="entries" title={TEXT.entries[language]}>
        <EntryTable entries={purse.entries.docs} language={language} />
      </Card>
    </div>
  )
}
