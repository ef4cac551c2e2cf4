'use client'
import { Progress } from './Progress'

type Props = { cellData?: number | null; rowData?: { maxUses?: number | null } }

/** How often a coupon is used, of how many times. */
export const CouponUsesCell = ({ cellData, rowData }: Props) => {
  const uses = cellData ?? 0
  const most = rowData?.maxUses ?? null
  return (
    <Progress share={most === null ? null : uses / most}>
      {most === null ? String(uses) : `${uses} / ${most}`}
    </Progress>
  )
}
