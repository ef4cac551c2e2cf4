export { MESSAGES, type MessageData, type MessageEventName } from '@/templates/messages'
export { renderEmail, type RenderedEmail } from '@/templates/renderEmail'
export { whatsappOf, WHATSAPP_TEMPLATES, type WhatsappMessage } from '@/templates/whatsappOf'
export { inAppText } from '@/templates/inAppText'
