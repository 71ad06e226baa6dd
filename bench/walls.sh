#!/usr/bin/env bash
# Publishes and measures the wall on demo data; prints its figures itself.
#   bench/walls.sh load [screens] [changes per second] [seconds]     1,000 screens, 50 changes per second, 30 seconds
#   bench/walls.sh restart                                            nine screens in Chromium, three kills of the server
#   bench/walls.sh soak [minutes]                                     one screen in Chromium; growth of its heap
# APP=folder takes a build that is already published.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
app=${APP:-$work/app}
[ -d "$app" ] || dotnet publish Portal.Web -c Release -o "$app" -v quiet --nologo
node bench/walls.mjs "$app/Portal.Web.dll" "$work" "$@"
