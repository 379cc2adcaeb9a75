#!/usr/bin/env bash
# Builds the release binary and measures it beside its peers, in one run.
#
#   Assets/benchmark.sh [arguments, see --help]
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

set_up --tests
build_release
cd "$root"
say 'Building the benchmarks'
swift build -c release --product Benchmarks --static-swift-stdlib "${build_options[@]}" >&2
exec "$(dirname "$binary")/Benchmarks" "$@"
