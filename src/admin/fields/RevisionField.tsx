'use client'

import type { TextFieldClientComponent } from 'payload'

/** Shows nothing: the revision goes with the form. */
export const RevisionField: TextFieldClientComponent = () => null
