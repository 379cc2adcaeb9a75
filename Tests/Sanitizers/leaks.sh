#!/usr/bin/env bash
# Runs verbs, and a server under load, of a program that was built with AddressSanitizer, whose leak checker looks at
# the memory of each process when it ends.
#
#   Tests/Sanitizers/leaks.sh PROGRAM
set -euo pipefail

program=$1
folder=$(mktemp -d)
server=

clean_up() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi
  rm -rf "$folder"
}
trap clean_up EXIT

export HOME=$folder XDG_CONFIG_HOME=$folder XDG_STATE_HOME=$folder XDG_DATA_HOME=$folder
export QODRYX_DB=$folder/keys.db LANG=C.UTF-8
export ASAN_OPTIONS=detect_leaks=1:log_path=$folder/report
export LSAN_OPTIONS="suppressions='$(dirname "${BASH_SOURCE[0]}")/leaks.txt':print_suppressions=0"

leaks=0
# judge NAME STATUS: looks at what was said when the process ended.
judge() {
  if compgen -G "$folder/report.*" >/dev/null; then
    printf '%s: memory is never given back\n' "$1" >&2
    grep -h -E 'SUMMARY|of [0-9]+ byte|    #[0-9] ' "$folder"/report.* | head -n 60 >&2
    rm -f "$folder"/report.*
    leaks=$((leaks + 1))
  elif [ "$2" -gt 2 ]; then
    printf '%s: it ended with status %s\n' "$1" "$2" >&2
    cat "$folder/errors" >&2
    exit 1
  else
    printf '%s: nothing is left\n' "$1" >&2
  fi
}

# run ARGUMENTS...: what the program says is of no interest, only what it leaves behind.
run() {
  local status=0
  "$program" "$@" >"$folder/output" 2>"$folder/errors" </dev/null || status=$?
  judge "$1" "$status"
}

run keys create deploy --scope read:projects
for number in $(seq 20); do
  "$program" keys create "key-$number" --scope read:projects >/dev/null 2>&1
done
run keys list --json
run keys list --filter is:nothing
run keys rotate key-1 --yes
run keys revoke key-2 --yes
run keys export --format json
run audit list --filter 'action:key since:24h'
run audit verify
run backup "$folder/backup.db"
run doctor
run scan "$folder"

"$program" tokens create ann --scope read:projects >"$folder/token" 2>/dev/null
key=$(head -n 1 "$folder/token")

# await_address: prints where the server listens, once it does.
await_address() {
  for _ in $(seq 600); do
    if grep -o -m 1 'http://127.0.0.1:[0-9]*' "$folder/errors"; then return; fi
    sleep 0.1
  done
  cat "$folder/errors" >&2
  return 1
}

: >"$folder/errors"
"$program" serve --listen 127.0.0.1:0 >"$folder/output" 2>"$folder/errors" &
server=$!
address=$(await_address)
for path in /v1/user /v1/verify '/v1/api-keys?filter=is:any' /v1/nothing /healthz /v1/audit-events; do
  # Many requests on one connection, for each path and with each credential.
  urls=()
  for _ in $(seq 200); do urls+=("$address$path"); done
  for credential in "$key" "${key}x" ''; do
    curl -s -m 120 -H "Authorization: Bearer $credential" "${urls[@]}" >/dev/null || true
  done
done
kill -TERM "$server"
status=0
wait "$server" || status=$?
server=
judge "serve, after 3600 requests" "$status"

exit "$((leaks > 0))"
