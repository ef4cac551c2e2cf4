/** A tax deduction account number: four letters, five digits, a letter, in capitals. It has no check digit. */
export const isTan = (text: string): boolean => /^[A-Z]{4}\d{5}[A-Z]$/.test(text)
