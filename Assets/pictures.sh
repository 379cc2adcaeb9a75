#!/usr/bin/env bash
# Makes the pictures of the documentation and its recording anew, of the built program.
#
#   Assets/pictures.sh
#
# They are always the same as long as the screens are: the tests say when they are not.
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

set_up --tests </dev/null
cd "$root"
say 'Building'
swift build --build-tests "${build_options[@]}" >&2
say 'Making the pictures'
QODRYX_PICTURES=$root/Assets/pictures swift test --skip-build --no-parallel \
  --filter 'EndToEndTests.PictureTests' --filter 'ConsentPageTests/pictureIsTaken' >&2

if command -v rsvg-convert >/dev/null; then
  for picture in Assets/pictures/*.svg; do
    rsvg-convert --output "${picture%.svg}.png" "$picture"
  done
else
  say 'Without rsvg-convert (Debian: librsvg2-bin) there are no PNG pictures, only SVG'
fi
