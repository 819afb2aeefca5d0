// Starts a thread beside the program, which answers lines for it, from the pack that is made for such threads.
const { load, unpack } = require('./akb.js')

unpack(['lines'])
load('./ask-helper.cjs')
