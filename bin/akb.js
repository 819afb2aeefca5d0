#!/usr/bin/env node
const { processContext, run } = require('../dist/cli.cjs')
process.once('SIGINT', () => process.exit(130))
run(process.argv.slice(2), processContext()).then(status => {
  process.exitCode = status
})
