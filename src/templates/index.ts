export { MESSAGES, type MessageData } from '@/templates/messages'
export { renderEmail } from '@/templates/renderEmail'
export { whatsappOf, WHATSAPP_TEMPLATES } from '@/templates/whatsappOf'
export { inAppText } from '@/templates/inAppText'
