#!/usr/bin/env bash
# Installs what building qodryx needs and this machine lacks.
#
#   Assets/setup.sh           what the program needs
#   Assets/setup.sh --tests   and what its tests need
#
# The other scripts source this file for its functions. Every message goes to standard error, one line for
# each thing done; when nothing is missing, it says nothing.
set -euo pipefail

# For builds of the program that are installed, or started by tests: without it, libraries that lie beside it would go
# before the system's.
# shellcheck disable=SC2034 # For those who source this.
build_options=(--disable-local-rpath)

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
minimum_swift_minor=2 # of Swift 6: the tools version in Package.swift.
# The tests of faults, which have a step of their own, and a long run (Assets/faults.sh).
fault_tests='EndToEndTests\.[A-Za-z]*FaultTests'

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "qodryx: $*"
  exit 1
}

has_command() { command -v "$1" >/dev/null 2>&1; }

# has_header LANGUAGE HEADER: asks the compiler, which alone knows where it looks.
has_header() {
  local compiler include=()
  for compiler in clang cc gcc; do
    if has_command "$compiler"; then
      if has_command brew; then include=(-I "$(brew --prefix)/include"); fi
      printf '#include <%s>\n' "$2" |
        "$compiler" ${include[@]+"${include[@]}"} -E -x "$1" - >/dev/null 2>&1
      return
    fi
  done
  return 1
}

has_terminal_description() { has_command infocmp && infocmp "$1" >/dev/null 2>&1; }

# Prints the package manager of this system, or nothing.
package_manager() {
  local candidate
  for candidate in apt-get dnf apk pacman brew; do
    if has_command "$candidate"; then
      printf '%s\n' "$candidate"
      return
    fi
  done
}

# package_name MANAGER NEED: what this manager calls a need. Nothing where the system always has it.
package_name() {
  case "$1:$2" in
    apt-get:compiler) echo g++ ;;
    dnf:compiler) echo gcc-c++ ;;
    apk:compiler) echo build-base ;;
    pacman:compiler) echo gcc ;;
    brew:compiler) ;;
    apt-get:ncurses) echo libncurses-dev ;;
    dnf:ncurses) echo ncurses-devel ;;
    apk:ncurses) echo ncurses-dev ;;
    *:ncurses) echo ncurses ;;
    apt-get:sqlite) echo libsqlite3-dev ;;
    dnf:sqlite) echo sqlite-devel ;;
    apk:sqlite) echo sqlite-dev ;;
    *:sqlite) echo sqlite ;;
    apt-get:vterm | apk:vterm) echo libvterm-dev ;;
    dnf:vterm) echo libvterm-devel ;;
    *:vterm) echo libvterm ;;
    apt-get:terminals | dnf:terminals) echo ncurses-term ;;
    apk:terminals) echo ncurses-terminfo ;;
    *:terminals) echo ncurses ;;
    apt-get:sqlite3) echo sqlite3 ;;
    *:sqlite3) echo sqlite ;;
    apt-get:venv) echo python3-venv ;;
    brew:venv | pacman:venv) echo python ;;
    apk:venv) echo py3-pip ;;
    *:venv) echo python3 ;;
    *) echo "$2" ;;
  esac
}

# missing_needs [--tests]: prints what this machine lacks, one need a line.
missing_needs() {
  has_command git || echo git
  has_header c++ vector || echo compiler
  has_header c curses.h || echo ncurses
  has_header c sqlite3.h || echo sqlite
  if [ "${1:-}" = --tests ]; then
    has_header c vterm.h || echo vterm
    has_command tmux || echo tmux
    has_command sqlite3 || echo sqlite3
    has_terminal_description xterm-direct || echo terminals
  fi
}

# missing_optional_needs: prints what single tests need and this machine lacks. Without it they are skipped.
missing_optional_needs() {
  local command
  for command in curl nginx caddy haproxy wrk; do
    # Some lie where only administrators' PATH leads.
    PATH=$PATH:/usr/sbin:/usr/local/sbin has_command "$command" || echo "$command"
  done
  has_command chromium || has_command chromium-browser || echo chromium
  if ! has_command node || ! has_command npm; then echo npm; fi
  # Debian has the module without what it needs to work.
  python3 -c 'import ensurepip, venv' >/dev/null 2>&1 || echo venv
}

# as_root COMMAND...: with sudo where needed, which may ask for a password only if somebody is there.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@" </dev/null
  fi
}

# install_packages MANAGER PACKAGE...: never asks a question.
install_packages() {
  local manager=$1
  shift
  case "$manager" in
    apt-get)
      as_root apt-get -qq update &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@"
      ;;
    dnf) as_root dnf -q -y install "$@" ;;
    apk) as_root apk add -q "$@" ;;
    pacman) as_root pacman -Sy --noconfirm --needed "$@" ;;
    brew) brew install -q "$@" ;;
  esac
}

# set_up_optional: installs one by one what it can, and says what it cannot: that is no failure.
set_up_optional() {
  local manager need name
  manager=$(package_manager)
  for need in $(missing_optional_needs); do
    name=$(package_name "${manager:-none}" "$need")
    if [ -n "$manager" ]; then
      say "Installing with $manager: $name (for tests)"
      if install_packages "$manager" "$name" >/dev/null 2>&1; then
        stop_service "$need"
        continue
      fi
    fi
    say "Could not install $name: the tests that need it are skipped"
  done
}

# stop_service NAME: the tests start programs themselves; a system that starts what it installs shall not go on.
stop_service() {
  case "$1" in
    nginx | caddy | haproxy)
      if [ -d /run/systemd/system ]; then as_root systemctl --quiet disable --now "$1" >/dev/null 2>&1 || true; fi
      ;;
  esac
}

check_swift() {
  local version where='get it from https://www.swift.org/install'
  has_command swift || fail "Swift 6.$minimum_swift_minor or newer is needed and there is no \`swift\`: $where"
  version=$(swift --version 2>/dev/null </dev/null |
    sed -n 's/.*Swift version \([0-9][0-9]*\)\.\([0-9][0-9]*\).*/\1 \2/p')
  [ -n "$version" ] || fail "\`swift --version\` names no version; Swift 6.$minimum_swift_minor or newer: $where"
  if [ "${version% *}" -lt 6 ] || { [ "${version% *}" -eq 6 ] && [ "${version#* }" -lt $minimum_swift_minor ]; }
  then
    fail "Swift 6.$minimum_swift_minor or newer is needed and this is ${version/ /.}: $where"
  fi
}

# set_up [--tests]
set_up() {
  local manager need name log needs packages=()
  needs=$(missing_needs "$@")
  if [ -n "$needs" ]; then
    manager=$(package_manager)
    [ -n "$manager" ] || fail "missing: ${needs//$'\n'/, }; install them (no package manager known here)"
    for need in $needs; do
      name=$(package_name "$manager" "$need")
      [ -n "$name" ] || fail 'missing: the compiler; install it with: xcode-select --install'
      packages+=("$name")
    done
    if [ "$manager" != brew ] && [ "$(id -u)" -ne 0 ] && ! has_command sudo; then
      fail "missing: ${packages[*]}; install them as root (this is not root, and there is no sudo)"
    fi

    say "Installing with $manager: ${packages[*]}"
    log=$(mktemp)
    # Kept from the screen unless it fails; sudo asks on the terminal itself.
    if ! install_packages "$manager" "${packages[@]}" >"$log" 2>&1; then
      cat "$log" >&2
      rm -f "$log"
      fail "could not install: ${packages[*]}"
    fi
    rm -f "$log"

    needs=$(missing_needs "$@")
    [ -z "$needs" ] || fail "still missing after the installation: ${needs//$'\n'/, }"
  fi
  if [ "${1:-}" = --tests ]; then set_up_optional; fi
  check_swift
}

# Shows how far a build has come, on one line that replaces itself; says nothing when it is not a terminal.
show_progress() {
  local line
  while IFS= read -r line; do
    if [ -t 2 ] && [[ $line =~ ^\[([0-9]+/[0-9]+)\] ]]; then
      printf '\r\033[KBuilding qodryx: %s' "${BASH_REMATCH[1]}" >&2
    fi
  done
  if [ -t 2 ]; then printf '\r\033[K' >&2; fi
}

# Builds the release binary and sets `binary` to its path. What the build prints is shown only if it fails.
# Standard input is left alone: it belongs to the program.
build_release() {
  local log options=(--package-path "$root" -c release --product qodryx "${build_options[@]}")
  # One file that runs without a Swift installation, and starts faster. Apple's systems have the library.
  if [ "$(uname -s)" = Linux ]; then options+=(--static-swift-stdlib); fi
  # shellcheck disable=SC2034 # For those who source this.
  binary=$root/.build/release/qodryx

  if [ ! -x "$binary" ]; then
    say 'Building qodryx (the first time takes some minutes)'
  elif [ ! -t 2 ]; then
    say 'Building qodryx'
  fi
  log=$(mktemp)
  if ! swift build "${options[@]}" </dev/null 2>&1 | tee "$log" | show_progress; then
    cat "$log" >&2
    rm -f "$log"
    fail 'the build failed; what it printed is above'
  fi
  rm -f "$log"
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  case "${1:-}" in
    '' | --tests) set_up "$@" ;;
    *) fail "usage: Assets/setup.sh [--tests]" ;;
  esac
fi
