#!/usr/bin/env bash
# Tries for long what the tests try for seconds: kills, many at once on one store, random bytes, huge pastes.
#
#   Assets/faults.sh [--kills 1000] [--minutes 5] [--keys 100000] [--seed NUMBER]
#
# It prints its figures, and what chance began with. Run as root, it tries full disks too.
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

kills=1000
minutes=5
keys=100000
seed=$RANDOM
while [ $# -gt 0 ]; do
  case $1 in
    --kills) kills=${2:?} ;;
    --minutes) minutes=${2:?} ;;
    --keys) keys=${2:?} ;;
    --seed) seed=${2:?} ;;
    *) fail "there is no option $1: see the beginning of Assets/faults.sh" ;;
  esac
  shift 2
done

set_up --tests </dev/null
cd "$root"
say 'Building'
swift build --build-tests "${build_options[@]}" >&2
export QODRYX_FAULT_KILLS=$kills QODRYX_FAULT_SECONDS=$((minutes * 60)) QODRYX_FAULT_KEYS=$keys
export QODRYX_FAULT_PASTED=10000000 QODRYX_FAULT_SEED=$seed
say "Trying faults: $kills kills, $minutes minutes of many at once, $keys random bytes (chance $seed)"
log=.build/faults.log
status=0
swift test --skip-build --no-parallel --filter "$fault_tests" >"$log" 2>&1 </dev/null || status=$?
grep -e '^Figures:' -e '^➜' -e "Test run with" "$log" || true
if [ "$status" -ne 0 ]; then
  grep -v -e '^◇' -e '^✔' "$log" >&2 || true
  fail "a fault was not survived: all that was printed is in $log"
fi
