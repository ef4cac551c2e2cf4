'use client'
import type { TdsRow } from '@/operations/payments/tax/listTds'
import type { Language } from '@/rules/system/failures'
import { DropZone } from '../../DropZone'
import type { Text } from '../../language'
import { datedTime } from '../../shortTime'
import { useFileUpload } from '../../useFileUpload'

const TEXT = {
  awaited: { en: 'Awaited', hi: 'प्रतीक्षित' },
  received: { en: 'Received', hi: 'प्राप्त' },
} satisfies Record<string, Text>

type Props = { row: TdsRow; mayFile: boolean; language: Language; onFiled: () => void }

/** The certificate of an order: to be opened, to be dropped here, or awaited. */
export const TdsCertificate = ({ row, mayFile, language, onFiled }: Props) => {
  if (row.receivedAt) return <Received row={row} language={language} />
  if (!mayFile) return <>{TEXT.awaited[language]}</>
  return <Drop order={row.order} language={language} onFiled={onFiled} />
}

const Received = ({ row, language }: Pick<Props, 'row' | 'language'>) => (
  <>
    {row.file ? (
      <a href={row.file.url} download={`TDS ${row.code}.pdf`}>
        {row.file.name}
      </a>
    ) : (
      TEXT.received[language]
    )}
    <small>
      {TEXT.received[language]} {datedTime({ at: row.receivedAt!, language })}
    </small>
  </>
)

type DropProps = { order: string; language: Language; onFiled: () => void }

const Drop = ({ order, language, onFiled }: DropProps) => {
  const { share, problem, send, stop } = useFileUpload(language)
  const take = async (file: File): Promise<void> => {
    const body = new FormData()
    body.set('file', file)
    const address = `/api/admin/tds/${order}/certificate?locale=${language}`
    if (await send(file, () => ({ address, body }))) onFiled()
  }
  return (
    <>
      <DropZone
        language={language}
        share={share}
        onFile={(file) => void take(file)}
        onStop={stop}
      />
      <p className="sahil-problem" role="status">
        {problem}
      </p>
    </>
  )
}
