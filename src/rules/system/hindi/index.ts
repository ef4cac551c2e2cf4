import { authentication } from './authentication'
import { error } from './error'
import { fields, operators, validation } from './fields'
import { generalSentences } from './generalSentences'
import { generalWords } from './generalWords'
import { dashboard, folder, localization, upload } from './parts'
import { version } from './version'

/** Payload's own texts in Hindi, which it does not bring; the same keys and placeholders as its English. */
export const HINDI = {
  authentication,
  dashboard,
  error,
  fields,
  folder,
  general: { ...generalWords, ...generalSentences },
  localization,
  operators,
  upload,
  validation,
  version,
}
