import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import databaseConfig from '../../config/database.json'
import { createEndpoint } from '../../emulator/cloudbase'
import { openStore, type DatabaseConfig } from '../../emulator/store'
import { prepareSuite } from './suite-workspace'

export interface Case {
  file: string
  name: string
  status: 'passed' | 'failed' | 'pending' | 'skipped' | 'todo'
  messages: string[]
}

interface JestReport {
  testResults: { name: string; assertionResults: { fullName: string; status: Case['status']; failureMessages: string[] }[] }[]
}

/** Serves the endpoint over HTTP on a free port of this machine, on a store in memory. */
async function serve(): Promise<{ url: string; close: () => void }> {
  const now = (): number => Date.now()
  const store = openStore({ path: ':memory:', config: databaseConfig as unknown as DatabaseConfig, now })
  const endpoint = createEndpoint({ store, now })
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const headers = request.headers as Record<string, string>
      void endpoint.handleHttp({ query: new URLSearchParams(), headers, body: Buffer.concat(chunks) }).then((answer) => {
        response.writeHead(answer.status, answer.headers).end(answer.body)
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = (): void => {
    server.closeAllConnections()
    server.close()
    store.close()
  }
  return { url: `http://127.0.0.1:${port}/cloudbase`, close }
}

/** The two date cases of the suite expect Chinese time; `-i` because all its files share one database. */
function jest(folder: string, url: string): Promise<void> {
  const env = {
    ...process.env,
    EMULATOR_URL: url,
    TZ: 'Asia/Shanghai',
    TENCENTCLOUD: 'true',
    SCF_NAMESPACE: 'conformance',
    SILENCE: 'true',
  }
  const args = [require.resolve('jest/bin/jest'), '-i', '--silent', '--json', `--outputFile=${join(folder, 'report.json')}`]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: folder, env, stdio: 'ignore' })
    child.on('error', reject)
    child.on('close', () => resolve())
  })
}

export async function runSuite(): Promise<Case[]> {
  const folder = prepareSuite()
  const { url, close } = await serve()
  try {
    await jest(folder, url)
  } finally {
    close()
  }
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as JestReport
  return report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status, failureMessages }) => ({
      file: name.slice(name.indexOf('/t/') + 3),
      name: fullName,
      status,
      messages: failureMessages,
    })),
  )
}
