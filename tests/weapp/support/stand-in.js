const iso = (ms) => new Date(ms + 8 * 3_600_000).toISOString().replace('Z', '+08:00')

/**
 * Lets what a test says answer instead of the functions: by action data, a refusal (`{refused: {code, message, retry}}`), or a function of the
 * input. What it says nothing of is answered by the functions. The clock of the server is that of the machine.
 */
exports.standIn = (phone, answers) => {
  phone.onAnswer = (data, body) => {
    const known = answers()[data.action]
    if (!known) return
    const said = typeof known === 'function' ? known(data.input) : known
    const answer = 'serverTime' in said ? { ...said, serverTime: iso(Date.now()) } : said
    for (const key of Object.keys(body)) delete body[key]
    Object.assign(body, answer.refused ? { ok: false, error: { ...answer.refused, requestId: 'r' } } : { ok: true, data: answer })
  }
}

exports.iso = iso
