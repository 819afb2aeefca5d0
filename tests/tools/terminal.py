# Runs a program on a terminal of its own and types into it: terminal.py PROGRAM ARG… -- KEYS…
# Waits until it prints nothing more before each text of KEYS (\t, \n, \x15 as in Python); prints all that it printed.
import fcntl, os, pty, select, struct, sys, termios, time

split = sys.argv.index('--')
program, keys = sys.argv[1:split], sys.argv[split + 1:]
child, terminal = pty.fork()
if child == 0:
    # A screen of 24 lines of 100 columns.
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 100, 0, 0))
    os.execvp(program[0], program)

printed = b''


def listen(quiet, longest=10.0):
    """Reads until nothing has come for a while after something has."""
    global printed
    end, before = time.time() + longest, len(printed)
    while time.time() < end:
        ready, _, _ = select.select([terminal], [], [], quiet)
        if not ready:
            if len(printed) > before:
                return
            continue
        try:
            part = os.read(terminal, 65536)
        except OSError:
            return
        if not part:
            return
        printed += part


for text in keys:
    listen(0.7)
    os.write(terminal, text.encode().decode('unicode_escape').encode())
listen(0.7)
os.close(terminal)
sys.stdout.write(printed.decode('utf-8', 'replace'))
