#!/usr/bin/env bash
# Checks the format, builds everything, and runs all tests.
#
#   Assets/test.sh [arguments for `swift test`]
#
# It never waits for input and leaves no process behind. What a step prints is shown only if it fails; the log
# of the last step stays in .build/test.log.
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

group=
log=$root/.build/test.log

# Every step is a process group of its own (`set -m`), so that all of it can be ended.
end_group() {
  if [ -z "$group" ]; then return; fi
  # SwiftPM starts the tests in a group of their own, which it ends when it is interrupted.
  kill -INT -- "-$group" 2>/dev/null || true
  wait "$group" 2>/dev/null || true
  kill -KILL -- "-$group" 2>/dev/null || true
  group=
}

# step NAME COMMAND...
step() {
  local name=$1 start=$SECONDS status=0
  shift
  set -m
  "$@" </dev/null >"$log" 2>&1 &
  group=$!
  set +m
  wait "$group" || status=$?
  end_group
  if [ "$status" -ne 0 ]; then
    # Of a test run, what passed is of no interest now.
    grep -v -e '^◇' -e '^✔' "$log" >&2 || true
    fail "$name: failed after $((SECONDS - start)) s"
  fi
  say "$name: done in $((SECONDS - start)) s"
}

trap end_group EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

cd "$root"
set_up --tests </dev/null
mkdir -p .build
step 'Format' swift format lint --strict --recursive Sources Tests Package.swift
step 'Build' swift build --build-tests "${build_options[@]}"
# One after the other: servers that are starved by hundreds of other tests would miss their clients' deadlines, and
# stores the system's limit of files that are watched.
tests() {
  local name=$1
  shift
  step "$name" swift test --skip-build "$@"
  grep 'Test run with' "$log"
  # What could not be tried here, and why.
  grep '^➜' "$log" >&2 || true
}
http='ServerTests|QodryxTests|RemoteStoreTests'
clients='EndToEndTests.ClientCaseTests'
pictures='EndToEndTests.PictureTests'
attacks='^AttackTests\.'
if [ $# -gt 0 ]; then
  tests 'Tests' "$@"
else
  tests 'Tests of the parts' --skip "$http|CommandsTests|EndToEndTests|$attacks"
  tests 'Tests of the commands' --filter CommandsTests
  tests 'Tests over HTTP' --filter "$http"
  tests 'Tests of the clients' --filter "$clients"
  tests 'Tests of the pictures' --filter "$pictures"
  tests 'Tests of faults' --filter "$fault_tests"
  tests 'Tests of the program' --filter EndToEndTests --skip "$clients|$pictures|$fault_tests"
  tests 'Attacks' --filter "$attacks"
fi
say "All passed in $SECONDS s"
