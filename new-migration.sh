#!/usr/bin/env bash
# Adds one migration per database provider: ./new-migration.sh AddWalls
set -euo pipefail
cd "$(dirname "$0")"
name=${1:?"give the migration a name"}
dotnet tool restore >/dev/null
export EfDesign=true CI=
for one in Sqlite Postgres; do
  dotnet ef migrations add "$name" --project Portal.Web -c "${one}PortalDb" -o "Storage/$one/Migrations" ${2:-}
done
# The design-time restore leaves its traces in obj/: the ordinary one puts them right.
EfDesign= dotnet restore CitizenPortal.sln >/dev/null
