export const get = async (path) => (await fetch(path)).json()

/** Posts JSON; an unreachable sandbox reads like a refusal. */
export const post = async (path, body) => {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return await answer.json()
  } catch (error) {
    return { error: { description: String(error) } }
  }
}

export const showProblem = (text) => {
  const problem = document.getElementById('problem')
  problem.textContent = text ?? ''
  problem.hidden = !text
}
