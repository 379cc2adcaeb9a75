#!/usr/bin/env bash
# Builds qodryx and starts it: the dashboard, or the verb that the arguments name.
#
#   Assets/run.sh [arguments]
#
# Standard output is the program's alone, so that `Assets/run.sh keys create x | …` pipes only the secret.
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

set_up
build_release
exec "$binary" "$@"
