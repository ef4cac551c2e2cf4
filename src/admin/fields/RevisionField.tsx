'use client'
import { useConfig, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui'
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
  const { dispatchFields, getData, getFields, reset, setModified } = useForm()
  const fields = useFieldsOfPage()
  if (!conflict) return null
  // Payload takes a refused form for saved, and its button would be asleep.
  const leave = (): void => {
    setModified(true)
    close()
  }
  const take = async (choices: Record<string, Choice>): Promise<void> => {
    const typed = getData() as Record<string, unknown>
    const file = choices.file === 'theirs' ? undefined : getFields().file?.value
    await reset(mergeEdits({ theirs: conflict.now, typed, state: getFields() as never, choices }))
    // A chosen file is no value of the document, so that the form is given it anew.
    if (file) dispatchFields({ type: 'UPDATE', path: 'file', value: file })
    leave()
  }
  return (
    <ConflictDialog
      conflict={conflict}
      typed={getData() as Record<string, unknown>}
      fieldAt={(path) => fieldAtPath({ fields, path, language })}
      language={language}
      onClose={leave}
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
