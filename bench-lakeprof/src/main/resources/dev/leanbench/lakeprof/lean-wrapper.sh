# Stands where Lake looks for lean, where there is no Python: bash's own "time" knows wall clock and processor time.
if [ "$#" = 1 ] && [ "$1" = --print-prefix ]; then
  printf '%s\n' "$BENCH_LEAN_ROOT"
  exit 0
fi
output=
previous=
for argument in "$@"; do
  case $previous in
    -o) output=$argument ;;
    --setup | -i) [ -n "$output" ] || output=$argument ;;
  esac
  previous=$argument
done
[ -n "$output" ] || exec "$BENCH_LEAN_REAL" "$@"
TIMEFORMAT='%3R %3U %3S'
exec 3>&1 4>&2
times=$({ time "$BENCH_LEAN_REAL" "$@" 1>&3 2>&4 3>&- 4>&-; } 2>&1)
status=$?
times=${times//,/.}
read -r wall user system <<<"$times"
{ printf '%d\t%d000\t\t%s\n' "$((10#${wall/./}))" "$((10#${user/./} + 10#${system/./}))" "$output" >>"$BENCH_LEAN_NOTES"; } 2>/dev/null
exit "$status"
