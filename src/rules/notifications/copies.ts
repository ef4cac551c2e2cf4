/** How many copies of one mail may be out when the mail server never said that it took the first. */
export const MOST_COPIES = 2

/** Why a message is given up of which nobody knows whether it arrived. */
export const UNSURE = 'unsure'
