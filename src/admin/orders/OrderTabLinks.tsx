'use client'
import { Link } from '@payloadcms/ui'
import { usePathname, useSearchParams } from 'next/navigation'
import { signatureOf } from './orderQueues'

type Tab = { key: string; label: string; count: number; search: [string, string][] }

const KEPT = ['search', 'sort', 'limit']

/** Links that keep what is being searched for; the open pile is marked. */
export const OrderTabLinks = ({ name, tabs }: { name: string; tabs: Tab[] }) => {
  const pathname = usePathname()
  const current = useSearchParams()
  const shown = signatureOf(current.entries())
  const kept = KEPT.flatMap((key): [string, string][] => {
    const value = current.get(key)
    return value ? [[key, value]] : []
  })
  return (
    <nav className="sahil-tabs" aria-label={name}>
      {tabs.map(({ key, label, count, search }) => (
        <Link
          key={key}
          href={`${pathname}?${new URLSearchParams([...kept, ...search])}`}
          aria-current={signatureOf(search) === shown ? 'page' : undefined}
          data-queue={key}
          data-empty={count === 0}
        >
          {label} <span className="sahil-count">{count}</span>
        </Link>
      ))}
    </nav>
  )
}
