#!/usr/bin/env bash
# Installs the release binary, the manual page and the completions; or removes them.
#
#   Assets/install.sh [--uninstall] [PREFIX]
#
# PREFIX is /usr/local for root and ~/.local for anybody else. DESTDIR, if set, is put before it, as packagers
# need it.
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

usage='usage: Assets/install.sh [--uninstall] [PREFIX]'
uninstalls=no
prefix=
for argument in "$@"; do
  case "$argument" in
    --uninstall) uninstalls=yes ;;
    -*) fail "$usage" ;;
    *)
      [ -z "$prefix" ] || fail "$usage"
      prefix=$argument
      ;;
  esac
done
if [ -z "$prefix" ]; then
  if [ "$(id -u)" -eq 0 ]; then prefix=/usr/local; else prefix=$HOME/.local; fi
fi
case "$prefix" in
  /*) ;;
  *) prefix=$PWD/$prefix ;;
esac
target=${DESTDIR:-}$prefix

# What is copied as it is, from Assets to its place under the prefix.
sources=(man/qodryx.1 completions/qodryx.bash completions/_qodryx completions/qodryx.fish)
places=(
  share/man/man1/qodryx.1
  share/bash-completion/completions/qodryx
  share/zsh/site-functions/_qodryx
  share/fish/vendor_completions.d/qodryx.fish
)

# Whether a file can be made or removed at this path: its nearest folder that exists decides.
can_write() {
  local folder
  folder=$(dirname "$1")
  while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
  [ -w "$folder" ]
}

for place in bin/qodryx "${places[@]}"; do
  can_write "$target/$place" || fail "cannot write to $target/$place; run this as root or name another PREFIX"
done

if [ "$uninstalls" = yes ]; then
  for place in bin/qodryx "${places[@]}"; do
    if [ -e "$target/$place" ]; then
      rm -f "$target/$place"
      say "Removed $target/$place"
    fi
  done
  exit 0
fi

for source in "${sources[@]}"; do
  [ -f "$root/Assets/$source" ] || fail "Assets/$source is missing from this copy of the source"
done

set_up
build_release

# put MODE SOURCE PLACE: beside it first, then renamed, so that a running qodryx is not disturbed.
put() {
  mkdir -p "$(dirname "$target/$3")"
  install -m "$1" "$2" "$target/$3.new"
  # Debugging symbols are two thirds of the binary.
  if [ "$1" = 755 ] && has_command strip; then strip "$target/$3.new"; fi
  mv -f "$target/$3.new" "$target/$3"
  say "Installed $target/$3"
}

put 755 "$binary" bin/qodryx
for index in "${!sources[@]}"; do
  put 644 "$root/Assets/${sources[$index]}" "${places[$index]}"
done

case ":$PATH:" in
  *":$prefix/bin:"*) ;;
  *) if [ -z "${DESTDIR:-}" ]; then say "Add $prefix/bin to your PATH to call it by its name"; fi ;;
esac
