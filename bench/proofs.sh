#!/usr/bin/env bash
# How surely a re-used proof photo is known again: 500 pairs from real photographs, which come from Debian's packages of backgrounds.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/photos" "$work/unpacked"
(cd "$work" && apt-get download -qq mate-backgrounds plasma-workspace-wallpapers lomiri-wallpapers-16.04 lomiri-wallpapers-20.04 2>/dev/null)
for package in "$work"/*.deb; do dpkg -x "$package" "$work/unpacked"; done
# Photographs only: what is drawn or abstract is left out.
cp "$work"/unpacked/usr/share/backgrounds/mate/nature/*.jpg "$work/photos/"
for one in BytheWater ColdRipple ColorfulCups DarkestHour EveningGlow FallenLeaf Grey Kite OneStandsOut Path summer_1am; do
  cp "$work/unpacked/usr/share/wallpapers/$one/contents/images/2560x1600.jpg" "$work/photos/$one.jpg"
done
find "$work/unpacked/usr/share/backgrounds" -maxdepth 1 -name '*_by_*.jpg' ! -name 'Fossa*' ! -name 'Infinite*' ! -name 'Painting*' ! -name 'analog*' ! -name 'umang*' -exec cp {} "$work/photos/" \;
dotnet run --project proofs -c Release -- "$work/photos"
