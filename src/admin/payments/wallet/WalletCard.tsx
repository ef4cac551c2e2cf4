import type { PayloadRequest } from 'payload'
import type { Language } from '@/rules/system/failures'
import { Card } from '../../Card'
import type { Text } from '../../language'
import { readPurse } from './readPurse'
import { WalletActions } from './WalletActions'
import { WalletFigures } from './WalletFigures'

const TEXT = {
  title: { en: 'Wallet', hi: 'वॉलेट' },
  open: { en: 'Movements', hi: 'गतिविधियाँ' },
} satisfies Record<string, Text>

type Props = { req: PayloadRequest; user: string; language: Language }

/** A client's wallet beside their other facts, for staff who may see money. */
export const WalletCard = async ({ req, user, language }: Props) => {
  const purse = await readPurse({ req, user, language })
  if (!purse) return null
  const { id, paid, promo, approvalAbove } = purse
  const movements = id && <a href={`/admin/collections/wallets/${id}`}>{TEXT.open[language]}</a>
  return (
    <Card part="wallet" title={TEXT.title[language]} aside={movements}>
      <WalletFigures figures={purse} language={language} />
      <WalletActions user={user} wallet={{ paid, promo }} approvalAbove={approvalAbove} />
    </Card>
  )
}
