# Runs a program on a terminal of its own and types into it: terminal.py PROGRAM ARG… -- SHOWN KEYS SHOWN KEYS …
# KEYS are typed (\t, \n, \x15 as in Python) once SHOWN has been printed since the KEYS before (anything, where it is
# empty; backspaces do not count). Waits for the program to end and prints all that it printed; where SHOWN, or the end,
# has not come within a minute, says so on stderr and exits with 1.
import fcntl, os, pty, select, struct, sys, termios, time

split = sys.argv.index('--')
program, keys = sys.argv[1:split], sys.argv[split + 1:]
child, terminal = pty.fork()
if child == 0:
    # A screen of 24 lines of 100 columns.
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 100, 0, 0))
    os.execvp(program[0], program)


def listen(shown=None, longest=60.0):
    """Reads until `shown` has come, without one until the program ends; what was read, and whether that came."""
    end, read = time.time() + longest, b''
    while time.time() < end:
        if shown is not None and read and shown.encode() in read.replace(b'\b', b''):
            return read, True
        ready, _, _ = select.select([terminal], [], [], 0.2)
        if not ready:
            continue
        try:
            part = os.read(terminal, 65536)
        except OSError:
            part = b''
        if not part:
            return read, shown is None
        read += part
    return read, False


printed, missed = b'', None
for shown, text in zip(keys[::2] + [None], keys[1::2] + ['']):
    part, came = listen(shown)
    printed += part
    if not came:
        missed = 'its end' if shown is None else shown
        break
    if text:
        os.write(terminal, text.encode().decode('unicode_escape').encode())
os.close(terminal)
sys.stdout.write(printed.decode('utf-8', 'replace'))
if missed is not None:
    sys.exit(f'{program[0]} has not shown: {missed}')
