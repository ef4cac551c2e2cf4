'use client'

/** Shows nothing: the revision goes with the form. */
export const RevisionField = () => null
