/** True for an address under a name that is reserved for examples (RFC 2606): nobody real has one. */
export const isDemoLogin = (email: string): boolean =>
  /@(?:[a-z0-9-]+\.)*example(?:\.(?:com|net|org))?$/i.test(email)
