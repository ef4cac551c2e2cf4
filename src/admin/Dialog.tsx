'use client'
import { useCallback, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'

type Props = {
  /** Begins the ids inside; the heading is `<name>-title`. */
  name: string
  title: string
  onClose: () => void
  /** Given what closes the dialog as Escape does. */
  children: (close: () => void) => ReactNode
}

/** A dialog stands inside the page's form: Enter must not save that one. */
const keepForm = (event: KeyboardEvent): void => {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}

/** A question in front of the page. Escape closes it, and the focus goes back to what opened it. */
export const Dialog = ({ name, title, onClose, children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const close = useCallback(() => dialog.current?.close(), [])
  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className="sahil-dialog"
      aria-labelledby={`${name}-title`}
      onClose={onClose}
      onKeyDown={keepForm}
    >
      <h3 id={`${name}-title`}>{title}</h3>
      {children(close)}
    </dialog>
  )
}
