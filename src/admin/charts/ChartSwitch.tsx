'use client'
import { useState } from 'react'
import type { KundliStyle } from '@/rules/charts/drawing/kundliDrawing'
import { VARGAS, type Varga } from '@/rules/charts/drawing/vargas'
import type { Language } from '@/rules/system/failures'

/** SVG by `style-varga`, as `drawKundli` writes it: every text in it is escaped. */
export type Drawings = Record<string, string>

const STYLES = {
  north: { en: 'North Indian', hi: 'उत्तर भारतीय' },
  south: { en: 'South Indian', hi: 'दक्षिण भारतीय' },
} as const

const TEXT = {
  style: { en: 'Style', hi: 'शैली' },
  varga: { en: 'Division', hi: 'वर्ग' },
}

/** One drawing of a chart, with the choice of its style and division. */
export const ChartSwitch = ({ drawings, language }: { drawings: Drawings; language: Language }) => {
  const [style, setStyle] = useState<KundliStyle>('north')
  const [varga, setVarga] = useState<Varga>('d1')
  return (
    <div className="sahil-kundli">
      <Choice
        name={TEXT.style[language]}
        options={STYLES}
        {...{ language }}
        value={style}
        onChange={setStyle}
      />
      <Choice
        name={TEXT.varga[language]}
        options={VARGAS}
        {...{ language }}
        value={varga}
        onChange={setVarga}
      />
      <div
        className="sahil-kundli__drawing"
        data-drawing={`${style}-${varga}`}
        dangerouslySetInnerHTML={{ __html: drawings[`${style}-${varga}`] ?? '' }}
      />
    </div>
  )
}

type ChoiceProps<Value extends string> = {
  name: string
  options: Record<Value, Record<Language, string>>
  value: Value
  onChange: (value: Value) => void
  language: Language
}

const Choice = <Value extends string>({
  name,
  options,
  value,
  onChange,
  language,
}: ChoiceProps<Value>) => (
  <div className="sahil-choice" role="group" aria-label={name}>
    {(Object.keys(options) as Value[]).map((each) => (
      <button
        key={each}
        type="button"
        aria-pressed={each === value}
        data-choice={each}
        onClick={() => onChange(each)}
      >
        {options[each][language]}
      </button>
    ))}
  </div>
)
