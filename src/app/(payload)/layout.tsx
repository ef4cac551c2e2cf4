import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { askRight } from '@/admin/askRight'
import { importMap } from './admin/importMap.js'
import './custom.css'

/** The first pass asks the right with the request that Payload made; the second one runs the function. */
const serverFunction: ServerFunctionClient = async (asked) => {
  'use server'
  const name = String((asked as { name?: unknown } | null | undefined)?.name)
  const args = { ...(asked as { args?: object } | null | undefined)?.args }
  const run = (more: object) => handleServerFunctions({ name, args, ...more, config, importMap })
  const known = await run({ serverFunctions: { [name]: askRight(name) } })
  return run({ args: { ...args, ...(known as object) } })
}

/** The shell of the Payload admin. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
