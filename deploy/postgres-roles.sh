#!/bin/sh
# Runs once, when the postgres volume is empty: the owner migrates, the app's role only uses.
set -eu
psql -v ON_ERROR_STOP=1 -v owner="$OWNER_PASSWORD" -v app="$APP_PASSWORD" --username postgres <<'SQL'
CREATE ROLE dxc_owner LOGIN PASSWORD :'owner';
CREATE ROLE dxc_app LOGIN PASSWORD :'app';
CREATE DATABASE dxc OWNER dxc_owner;
SQL
