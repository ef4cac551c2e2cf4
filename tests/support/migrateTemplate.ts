import { getPayload } from 'payload'
import config from '@payload-config'
import { migrations } from '@/migrations'

// A process of its own, because a migration that fails ends the process it runs in.
const payload = await getPayload({ config, disableOnInit: true })
await payload.db.migrate({ migrations })
await payload.destroy()
process.exit(0)
