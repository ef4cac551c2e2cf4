'use client'
import {
  useAllFormFields,
  useConfig,
  useDocumentInfo,
  useForm,
  useTranslation,
} from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { languageOfStaff } from '../language'
import { ConflictDialog } from './ConflictDialog'
import { fieldAtPath } from './fieldAtPath'
import { mergeEdits, type Choice } from './mergeEdits'
import { useConflict } from './useConflict'

/** Goes with the form unseen, and speaks up when a save meets somebody else's. */
export const RevisionField = () => {
  const { i18n } = useTranslation()
  const language = languageOfStaff(i18n)
  const { conflict, close } = useConflict(language)
  const { getData, reset, setModified } = useForm()
  const [state] = useAllFormFields()
  const fields = useFieldsOfPage()
  if (!conflict) return null
  const take = async (choices: Record<string, Choice>): Promise<void> => {
    const typed = getData() as Record<string, unknown>
    await reset(mergeEdits({ theirs: conflict.now, typed, state: state as never, choices }))
    setModified(true)
    close()
  }
  return (
    <ConflictDialog
      conflict={conflict}
      typed={getData() as Record<string, unknown>}
      fieldAt={(path) => fieldAtPath({ fields, path, language })}
      language={language}
      onClose={close}
      onTake={(choices) => void take(choices)}
    />
  )
}

function useFieldsOfPage(): ClientField[] {
  const { collectionSlug, globalSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const entity = globalSlug
    ? getEntityConfig({ globalSlug })
    : getEntityConfig({ collectionSlug: collectionSlug as never })
  return entity?.fields ?? []
}
