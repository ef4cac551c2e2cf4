import config from '@payload-config'
import { getNextRequestI18n } from '@payloadcms/next/utilities'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { languageOfStaff } from '@/admin/language'
import { titleOfPage } from '@/admin/views/titleOfPage'
import { importMap } from '../importMap.js'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = async ({ params, searchParams }: Args): Promise<Metadata> => {
  const metadata = await generatePageMetadata({ config, params, searchParams })
  const i18n = await getNextRequestI18n({ config: await config })
  const title = titleOfPage({
    segments: (await params).segments,
    language: languageOfStaff(i18n),
  })
  return title ? { ...metadata, title } : metadata
}

/** Every page of the Payload admin. */
export default function Page({ params, searchParams }: Args) {
  return RootPage({ config, params, searchParams, importMap })
}
