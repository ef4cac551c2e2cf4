import { label } from '../fields'

/** The amounts of an order in paise, frozen when it is placed; `amount` is owed in all, tax included. */
export const AMOUNTS = [
  { name: 'amount', text: label('Amount', 'राशि') },
  { name: 'price', text: label('Price', 'मूल्य') },
  { name: 'discount', text: label('Discount', 'छूट') },
  { name: 'taxable', text: label('Taxable value', 'कर योग्य मूल्य') },
  { name: 'cgst', text: label('CGST', 'सीजीएसटी') },
  { name: 'sgst', text: label('SGST', 'एसजीएसटी') },
  { name: 'igst', text: label('IGST', 'आईजीएसटी') },
  { name: 'wallet', text: label('From wallet', 'वॉलेट से') },
  { name: 'tds', text: label('TDS kept back', 'काटा गया टीडीएस') },
  { name: 'payable', text: label('To pay', 'देय') },
  { name: 'refunded', text: label('Refunded', 'वापस किया') },
  { name: 'kept', text: label('Kept on cancellation', 'रद्द करने पर रखा') },
] as const
