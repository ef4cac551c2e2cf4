import type { Access } from 'payload'
import { staff } from '../access'

/** Editors see drafts; everybody else what is published. */
export const publishedOrEditor: Access = (args) =>
  staff('catalogue.edit')(args) === true ? true : { _status: { equals: 'published' } }
