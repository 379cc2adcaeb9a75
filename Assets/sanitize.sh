#!/usr/bin/env bash
# Runs the tests, or the program, with a sanitizer of the compiler watching.
#
#   Assets/sanitize.sh address [arguments for `swift test`]   memory that is used wrongly
#   Assets/sanitize.sh thread [arguments for `swift test`]    two threads at one place without an order
#   Assets/sanitize.sh leaks                                  memory that a server and the verbs never give back
#
# Each builds into a folder of its own, .build-address or .build-thread, and keeps its log there. The tests are
# those of the parts, the commands and the server. Those that run the built program measure time too, of which a
# sanitizer takes much: they are left out unless the arguments name them.
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

usage() { fail 'usage: Assets/sanitize.sh address|thread|leaks [arguments for swift test]'; }

# build SANITIZER [arguments for `swift build`]
build() {
  scratch=$root/.build-$1
  mkdir -p "$scratch"
  say "Building with the $1 sanitizer (the first time takes many minutes)"
  swift build --package-path "$root" --scratch-path "$scratch" --sanitize "$1" "${@:2}" \
    >"$scratch/build.log" 2>&1 </dev/null || {
    cat "$scratch/build.log" >&2
    fail 'the build failed; what it printed is above'
  }
}

# run_tests SANITIZER [arguments for `swift test`]
run_tests() {
  local sanitizer=$1 status=0
  shift
  local log=$scratch/test.log
  if [ $# -eq 0 ]; then set -- --skip 'EndToEndTests|AttackTests'; fi
  swift test --package-path "$root" --scratch-path "$scratch" --sanitize "$sanitizer" \
    --skip-build --no-parallel "$@" >"$log" 2>&1 </dev/null || status=$?
  grep 'Test run with' "$log" >&2 || true
  local reports
  reports=$(grep -c -E 'ERROR: AddressSanitizer|WARNING: ThreadSanitizer' "$log" || true)
  if [ "$status" -ne 0 ] || [ "$reports" -gt 0 ]; then
    grep -E '^✘|SUMMARY: ' "$log" | sort | uniq -c >&2 || tail -n 20 "$log" >&2
    fail "$reports reports; the whole log is $log"
  fi
}

check_swift
case "${1:-}" in
  address)
    build address --build-tests
    # What is still held when the tests end is no leak of the program: see `leaks`.
    export ASAN_OPTIONS=detect_leaks=0:detect_stack_use_after_return=1
    run_tests "$@"
    ;;
  thread)
    build thread --build-tests
    export TSAN_OPTIONS="history_size=4 suppressions='$root/Tests/Sanitizers/thread.txt'"
    run_tests "$@"
    ;;
  leaks)
    [ $# -eq 1 ] || usage
    build address --product qodryx
    exec "$root/Tests/Sanitizers/leaks.sh" "$scratch/debug/qodryx"
    ;;
  *) usage ;;
esac
