import type { Chart } from '@/rules/charts/chart'
import { kundliTable } from '@/rules/charts/kundliTable'
import type { Language } from '@/rules/system/failures'

/** The positions in words beside their drawing. */
export const PositionTable = ({ chart, language }: { chart: Chart; language: Language }) => {
  const { columns, rows, legend } = kundliTable({ chart, language })
  return (
    <>
      <div className="sahil-table">
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, at) => (
                  <td key={columns[at + 1]} data-label={columns[at + 1]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="sahil-hint">{legend}</p>
    </>
  )
}
