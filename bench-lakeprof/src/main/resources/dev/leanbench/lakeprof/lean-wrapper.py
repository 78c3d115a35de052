# Stands where Lake looks for lean: starts the real one and notes what it took. Only built-in modules are imported, and
# the site is left out, because this runs once for every module.
import posix, sys, time, _signal

environment = posix.environ
real = environment[b"BENCH_LEAN_REAL"]
arguments = sys.argv[1:]
if arguments == ["--print-prefix"]:
    posix.write(1, environment[b"BENCH_LEAN_ROOT"] + b"\n")
    posix._exit(0)


def after(*flags):
    for flag in flags:
        if flag in arguments[:-1]:
            return arguments[arguments.index(flag) + 1]
    return None


# Python ignores these two; the compiler must not inherit that.
IGNORED_BY_PYTHON = [_signal.SIGPIPE, _signal.SIGXFSZ]
output = after("-o", "--setup", "-i")
if output is None:
    for number in IGNORED_BY_PYTHON:
        _signal.signal(number, _signal.SIG_DFL)
    posix.execv(real, [real] + arguments)
start = time.monotonic_ns()
child = posix.posix_spawn(real, [real] + arguments, environment, setsigdef=IGNORED_BY_PYTHON)
# The terminal sends an interrupt to the compiler as well; a termination is sent to this process alone.
_signal.signal(_signal.SIGINT, _signal.SIG_IGN)
_signal.signal(_signal.SIGTERM, lambda number, frame: posix.kill(child, number))
_, status, usage = posix.wait4(child, 0)
wall = (time.monotonic_ns() - start + 500_000) // 1_000_000
cpu = round((usage[0] + usage[1]) * 1_000_000)
memory = usage[2] * (1 if sys.platform == "darwin" else 1024)
line = "%d\t%d\t%d\t%s\n" % (wall, cpu, memory, output)
try:
    flags = posix.O_WRONLY | posix.O_APPEND | posix.O_CREAT
    notes = posix.open(environment[b"BENCH_LEAN_NOTES"], flags, 0o600)
    posix.write(notes, line.encode("utf-8", "surrogateescape"))
except OSError:
    pass
if posix.WIFSIGNALED(status):
    number = posix.WTERMSIG(status)
    if number != _signal.SIGKILL:
        _signal.signal(number, _signal.SIG_DFL)
    posix.kill(posix.getpid(), number)
posix._exit(posix.WEXITSTATUS(status))
