import type { MessageEvent } from '@/rules/notifications/messageEvents'
import type { Language } from '@/rules/system/failures'
import { cleanData } from '@/templates/cleanData'
import { MESSAGES, type MessageData } from '@/templates/messages'

/** One plain sentence for the inbox in the portal. Not HTML: whoever shows it escapes it. */
export const inAppText = <Event extends MessageEvent>({
  event,
  data,
  locale,
}: {
  event: Event
  data: MessageData[Event]
  locale: Language
}): string => MESSAGES[event].inApp({ data: cleanData(data), locale })
