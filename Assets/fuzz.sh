#!/usr/bin/env bash
# Looks for inputs that break what holds for every input (Tests/Fuzz), led by what they reach in the program.
#
#   Assets/fuzz.sh [--seconds N] [PROPERTY...]   all of them where none is named; 60 seconds for each
#   Assets/fuzz.sh --list
#
# It needs Linux and the toolchain of swift.org, whose libFuzzer it uses; AddressSanitizer watches at the same
# time. What led to new parts stays in .build-fuzz/corpus, where the next run begins. An input that breaks
# something is kept in .build-fuzz/found, and the exit status is 1 then.
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

scratch=$root/.build-fuzz
seconds=60
properties=()
lists=

while [ $# -gt 0 ]; do
  case "$1" in
    --seconds)
      seconds=${2:-}
      [[ $seconds =~ ^[1-9][0-9]*$ ]] || fail '--seconds: say how many, as in --seconds 300'
      shift
      ;;
    --list) lists=yes ;;
    -*) fail 'usage: Assets/fuzz.sh [--seconds N] [--list] [PROPERTY...]' ;;
    *) properties+=("$1") ;;
  esac
  shift
done

# Prints where libFuzzer is, without a main function of its own.
fuzzer_library() {
  local resources
  resources=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
  printf '%s\n' "$resources/clang/lib/linux/libclang_rt.fuzzer_no_main-$(uname -m).a"
}

build_fuzzer() {
  local library log
  library=$(fuzzer_library)
  [ -f "$library" ] || fail "this toolchain has no libFuzzer ($library): use one of swift.org on Linux"
  log=$scratch/build.log
  mkdir -p "$scratch"
  say 'Building the fuzzer (the first time takes many minutes)'
  # The coverage is what leads libFuzzer: the edges that an input takes, and what is compared on the way.
  QODRYX_FUZZ=1 swift build --package-path "$root" --scratch-path "$scratch" -c release --product Fuzz \
    --sanitize address --disable-index-store \
    -Xswiftc -enable-testing \
    -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp \
    -Xcc -fsanitize-coverage=inline-8bit-counters,pc-table,trace-cmp \
    -Xlinker "$library" -Xlinker -lstdc++ >"$log" 2>&1 </dev/null || {
    cat "$log" >&2
    fail 'the build failed; what it printed is above'
  }
}

# fuzz PROPERTY: tries one, and says in one line what became of it.
fuzz() {
  local name=$1 status=0 log=$scratch/$1.log corpus=$scratch/corpus/$1
  mkdir -p "$corpus" "$scratch/found"
  "$scratch/release/Fuzz" --words "$name" >"$scratch/$name.words"
  # Swift's own report of a crash would take seconds and reads what AddressSanitizer forbids.
  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
    "$scratch/release/Fuzz" "$name" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -max_len=4096 \
    -print_final_stats=1 -dict="$scratch/$name.words" -artifact_prefix="$scratch/found/$name-" \
    "$corpus" "$root/Tests/Fuzz/Corpus/$name" >"$log" 2>&1 </dev/null || status=$?
  local inputs begin end
  inputs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  begin=$(sed -n 's/.*INITED *cov: \([0-9]*\).*/\1/p' "$log" | head -n 1)
  end=$(sed -n 's/^#.* cov: \([0-9]*\).*/\1/p' "$log" | tail -n 1)
  say "$name: ${inputs:-no} inputs, ${begin:-0} to ${end:-0} places of the program reached"
  if [ "$status" -ne 0 ]; then
    grep -E 'Fatal error|ERROR|SUMMARY|Test unit written' "$log" >&2 || tail -n 20 "$log" >&2
    found=yes
  fi
}

check_swift
build_fuzzer
mapfile -t known < <("$scratch/release/Fuzz")
if [ -n "$lists" ]; then
  printf '%s\n' "${known[@]}"
  exit
fi
for name in ${properties[@]+"${properties[@]}"}; do
  [[ " ${known[*]} " == *" $name "* ]] || fail "there is no property $name; there are ${known[*]}"
done
if [ ${#properties[@]} -eq 0 ]; then properties=("${known[@]}"); fi

found=
for name in "${properties[@]}"; do fuzz "$name"; done
[ -z "$found" ] || fail "something was found; the inputs are in $scratch/found"
