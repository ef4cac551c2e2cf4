/* Stands in for https://checkout.razorpay.com/v1/checkout.js: the same options, the same calls. */
;(() => {
  const base = document.currentScript.src.replace(/\/v1\/checkout\.js.*$/, '')

  class Razorpay {
    constructor(options) {
      if (!options || !options.key) throw new Error('No key passed')
      this.options = options
      this.listeners = {}
    }

    on(event, listener) {
      const known = this.listeners[event] || []
      this.listeners[event] = [...known, listener]
      return this
    }

    open() {
      if (this.frame) return
      this.frame = makeFrame(this.options)
      this.receive = (message) => {
        if (message.source === this.frame?.contentWindow) this.take(message.data)
      }
      addEventListener('message', this.receive)
      document.body.append(this.frame)
      this.frame.focus()
    }

    close() {
      this.frame?.remove()
      this.frame = undefined
      removeEventListener('message', this.receive)
    }

    take({ razorpay, response }) {
      if (razorpay === 'failed') {
        for (const listener of this.listeners['payment.failed'] || []) listener(response)
      }
      if (razorpay === 'paid') {
        this.close()
        if (this.options.callback_url && this.options.redirect)
          postTo(this.options.callback_url, response)
        else this.options.handler?.(response)
      }
      if (razorpay === 'dismissed') {
        this.close()
        this.options.modal?.ondismiss?.()
      }
      // The customer is gone after paying: nobody calls the handler any more.
      if (razorpay === 'tab-closed') location.replace('about:blank')
    }
  }

  const makeFrame = ({ name, description, order_id, prefill = {}, theme = {} }) => {
    const frame = document.createElement('iframe')
    const query = new URLSearchParams({
      order_id: order_id || '',
      name: name || '',
      description: description || '',
      email: prefill.email || '',
      contact: prefill.contact || '',
      color: theme.color || '',
      lang: document.documentElement.lang || 'en',
    })
    frame.src = `${base}/checkout?${query}`
    frame.title = 'Razorpay Checkout'
    frame.className = 'razorpay-checkout-frame'
    Object.assign(frame.style, {
      position: 'fixed',
      inset: '0',
      width: '100%',
      height: '100%',
      border: '0',
      zIndex: '2147483647',
      background: 'transparent',
      colorScheme: 'light dark',
    })
    return frame
  }

  const postTo = (url, fields) => {
    const form = document.createElement('form')
    form.method = 'POST'
    form.action = url
    for (const [name, value] of Object.entries(fields)) {
      const input = document.createElement('input')
      Object.assign(input, { type: 'hidden', name, value })
      form.append(input)
    }
    document.body.append(form)
    form.submit()
  }

  window.Razorpay = Razorpay
})()
