'use client'
import { CATEGORIES, CATEGORY_SLUGS } from '@/rules/catalogue/categories'
import { COUPON_KINDS, type CouponKind } from '@/rules/payments/coupons/couponKinds'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../../language'
import type { Typed } from './useCouponBatch'

const TEXT = {
  kind: { en: 'Kind', hi: 'प्रकार' },
  everywhere: { en: 'Only these categories (none: all)', hi: 'केवल ये श्रेणियाँ (कोई नहीं: सभी)' },
  first: { en: 'Only on a first order', hi: 'केवल पहले ऑर्डर पर' },
} satisfies Record<string, Text>

type Line = { name: keyof Typed; text: Text; type?: 'date'; mode?: 'numeric' | 'decimal' }

const LINES: Line[] = [
  {
    name: 'count',
    text: { en: 'How many codes (up to 5,000)', hi: 'कितने कोड (5,000 तक)' },
    mode: 'numeric',
  },
  { name: 'prefix', text: { en: 'Beginning of each code', hi: 'हर कोड का आरंभ' } },
  { name: 'percent', text: { en: 'Percent off', hi: 'प्रतिशत छूट' }, mode: 'decimal' },
  { name: 'rupeesOff', text: { en: 'Rupees off', hi: 'छूट (रुपये)' }, mode: 'decimal' },
  {
    name: 'minRupees',
    text: { en: 'From an amount of (rupees)', hi: 'न्यूनतम राशि (रुपये)' },
    mode: 'decimal',
  },
  {
    name: 'endsOn',
    text: { en: 'Last day (empty: no end)', hi: 'अंतिम दिन (रिक्त: कोई अंत नहीं)' },
    type: 'date',
  },
  { name: 'campaign', text: { en: 'Campaign', hi: 'अभियान' } },
  { name: 'name', text: { en: 'Name that clients see', hi: 'ग्राहकों को दिखने वाला नाम' } },
]

type Props = { typed: Typed; set: (change: Partial<Typed>) => void; language: Language }

/** The questions of the dialog; each kind asks for its own amount. */
export const CouponBatchInputs = ({ typed, set, language }: Props) => (
  <div className="sahil-wallet__inputs sahil-coupons__inputs">
    <Kind typed={typed} set={set} language={language} />
    {LINES.filter(({ name }) => isAsked(name, typed.kind)).map(({ name, text, type, mode }) => (
      <label key={name}>
        {text[language]}
        <input
          name={name}
          type={type ?? 'text'}
          inputMode={mode}
          autoComplete="off"
          maxLength={name === 'prefix' ? 12 : 120}
          value={String(typed[name])}
          onChange={({ target }) => set({ [name]: target.value })}
        />
      </label>
    ))}
    <Categories typed={typed} set={set} language={language} />
    <label className="sahil-coupons__check">
      <input
        type="checkbox"
        checked={typed.isFirstOrderOnly}
        onChange={({ target }) => set({ isFirstOrderOnly: target.checked })}
      />
      {TEXT.first[language]}
    </label>
  </div>
)

const Kind = ({ typed: { kind }, set, language }: Props) => (
  <label>
    {TEXT.kind[language]}
    <select
      name="kind"
      value={kind}
      onChange={({ target }) => set({ kind: target.value as CouponKind })}
    >
      {Object.entries(COUPON_KINDS).map(([each, text]) => (
        <option key={each} value={each}>
          {text[language]}
        </option>
      ))}
    </select>
  </label>
)

const Categories = ({ typed: { categories }, set, language }: Props) => (
  <fieldset>
    <legend>{TEXT.everywhere[language]}</legend>
    {CATEGORY_SLUGS.map((slug) => (
      <label key={slug} className="sahil-coupons__check">
        <input
          type="checkbox"
          checked={categories.includes(slug)}
          onChange={({ target }) =>
            set({
              categories: target.checked
                ? [...categories, slug]
                : categories.filter((each) => each !== slug),
            })
          }
        />
        {CATEGORIES[slug][language]}
      </label>
    ))}
  </fieldset>
)

const isAsked = (name: keyof Typed, kind: CouponKind): boolean =>
  name === 'percent' ? kind === 'percent' : name !== 'rupeesOff' || kind === 'fixed'
