import { ANYONE, CLOSED, EDITORS, MANAGERS, type Access } from './callerAnswers'
import type { CollectionAccess } from './accessMatrix'

/** Every endpoint of Payload that some collection has, and what it needs. */
export const NATIVE_NEEDS: Record<string, keyof CollectionAccess | 'open' | 'closed'> = {
  'GET ': 'read',
  'GET /count': 'read',
  'GET /{id}': 'read',
  'GET /{key}': 'read',
  'GET /file/{filename}': 'read',
  'GET /versions': 'update',
  'GET /versions/{id}': 'update',
  'POST ': 'create',
  'POST /{key}': 'create',
  'POST /{id}/duplicate': 'create',
  'PATCH ': 'update',
  'PATCH /{id}': 'update',
  'POST /versions/{id}': 'update',
  'DELETE ': 'delete',
  'DELETE /{id}': 'delete',
  'DELETE /{key}': 'delete',
  'POST /access/{id}': 'open',
  'GET /me': 'open',
  'GET /init': 'open',
  'GET /paste-url/{id}': 'closed',
  'POST /verify/{id}': 'closed',
}

/** The rest: globals and the roots of Payload. */
export const OTHER_ACCESS: Record<string, Access> = {
  'GET /globals/settings': ANYONE,
  'POST /globals/settings': MANAGERS,
  'POST /globals/settings/access': ANYONE,
  'GET /globals/settings/versions': CLOSED,
  'GET /globals/settings/versions/{id}': CLOSED,
  'POST /globals/settings/versions/{id}': CLOSED,
  'GET /access': ANYONE,
  'POST /reorder': EDITORS,
}
