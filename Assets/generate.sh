#!/usr/bin/env bash
# Makes the man page and the completions anew from the program.
#
#   Assets/generate.sh [PROGRAM]
#
# What is written by hand stands in man/qodryx.1.in; the lines `.\" commands` and `.\" keys` in it make room for what
# the program says of itself.
set -euo pipefail

assets=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=${1:-$assets/../.build/debug/qodryx}

page() {
  local line
  while IFS= read -r line; do
    case $line in
      '.\" commands' | '.\" keys') "$program" manual "${line##* }" ;;
      *) printf '%s\n' "$line" ;;
    esac
  done
}

# A file takes its place once it is complete.
make() {
  local file=$1
  shift
  "$@" >"$file.new"
  mv "$file.new" "$file"
}

make "$assets/man/qodryx.1" page <"$assets/man/qodryx.1.in"
make "$assets/completions/qodryx.bash" "$program" --generate-completion-script bash
make "$assets/completions/_qodryx" "$program" --generate-completion-script zsh
make "$assets/completions/qodryx.fish" "$program" --generate-completion-script fish
