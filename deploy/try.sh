#!/usr/bin/env bash
# Serves a built and compressed site with the installed nginx and deploy/nginx.conf on this machine alone, at
# the root and below a base path, with and without the brotli module, and checks what is sent:
#   OUT_DIR=/tmp/site npm run build && OUT_DIR=/tmp/site npm run compress && deploy/try.sh /tmp/site
set -euo pipefail

site=$(realpath "${1:?the folder of the built site}")
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
port=${PORT:-8089}
module=$(ls /usr/lib/nginx/modules/ngx_http_brotli_static_module.so 2>/dev/null || true)
work=$(mktemp -d)
passed=0 failed=0 nginx_pid=''
stop() { [ -z "$nginx_pid" ] || { kill "$nginx_pid" && wait "$nginx_pid" || true; }; nginx_pid=''; }
trap 'stop; rm -rf "$work"' EXIT
chmod 755 "$work"

# start <base path or nothing> <brotli module or nothing>
start() {
  rm -rf "$work"/*
  mkdir -p "$work/conf" "$work/root"
  cp "$here"/nginx/*.conf "$work/conf/"
  [ -n "$2" ] || rm "$work/conf/brotli.conf"
  if [ -n "$1" ]; then ln -s "$site" "$work/root$1"; else rmdir "$work/root" && ln -s "$site" "$work/root"; fi
  sed -e "s#/etc/nginx/uade-men-derek#$work/conf#; s#^\( *listen\) 80;#\1 127.0.0.1:$port;#" \
    -e "/^ *listen \[::\]/d; s#root /srv.*#root $work/root;#; s#set \$base \"\"#set \$base \"$1\"#" \
    "$here/nginx.conf" >"$work/server.conf"
  {
    [ -z "$2" ] || echo "load_module $2;"
    echo "daemon off; pid $work/pid; error_log $work/error.log; worker_processes 2;"
    echo "events {} http { access_log off; sendfile on; tcp_nopush on; include $work/server.conf; }"
  } >"$work/nginx.conf"
  nginx -q -t -c "$work/nginx.conf" -e "$work/error.log"
  nginx -c "$work/nginx.conf" -e "$work/error.log" &
  nginx_pid=$!
  for _ in $(seq 50); do curl -s -o /dev/null "127.0.0.1:$port/" && return; sleep 0.1; done
}

# check <address> <what has to stand in the answer's head, or after «!» must not> … [-- <options of curl>]
check() {
  local address=$1 head wanted=() options=()
  shift
  while [ $# -gt 0 ]; do
    if [ "$1" = -- ]; then shift; options=("$@"); break; fi
    wanted+=("$1")
    shift
  done
  head=$(curl -s --path-as-is -o "$work/body" -D - "${options[@]}" "127.0.0.1:$port$address" | tr -d '\r')
  for line in "${wanted[@]}"; do
    if [ "${line#!}" = "$line" ]; then grep -qiE "^$line$" <<<"$head"; else ! grep -qiE "^${line#!}" <<<"$head"; fi &&
      passed=$((passed + 1)) || { failed=$((failed + 1)); echo "$address ${options[*]}: «$line» in"; echo "$head"; }
  done
}

# checks <base path or nothing> <encoding of a browser that takes brotli>
checks() {
  local at=$1 day asset status
  day=/editions/$(ls "$site/editions" | grep -m1 '^[0-9]')
  status=$(ls "$site$day/status" | head -1)
  asset=/assets/$(ls "$site/assets" | grep -m1 'js$')
  local html='content-type: text/html; charset=utf-8'
  local kept='cache-control: public, max-age=31536000, immutable'
  local now='cache-control: public, max-age=0, must-revalidate'
  local nobody="content-security-policy: frame-ancestors 'none'"
  local ok='HTTP/1.1 200 OK' gone='HTTP/1.1 404 Not Found'

  check "$at/" "$ok" "$html" "$now" "$nobody" 'x-content-type-options: nosniff' 'server: nginx' \
    'referrer-policy: strict-origin-when-cross-origin' 'permissions-policy: camera=.*' '!strict-transport' \
    'access-control-allow-origin: \*' 'cross-origin-resource-policy: cross-origin' '!content-encoding'
  check "$at/charts/grants/" "$ok" "$html" "$now" "$nobody"
  check "$at/charts/grants/embed/" "$ok" "$html" "$now" '!content-security-policy'
  check "$at$day/" "$ok" "$html" "$kept" "$nobody"
  check "$at$day/charts/grants/" "$ok" "$kept" "$nobody"
  check "$at$day/status/$status/" "$ok" "$now" "content-security-policy: frame-ancestors 'self'"
  check "$at$day/SHA256SUMS" "$ok" "$kept" 'content-type: text/plain; charset=utf-8'
  check "$at$asset" "$ok" "$kept" 'content-type: text/javascript; charset=utf-8'
  check "$at/assets/$(ls "$site/assets" | grep -m1 'woff2$')" "$ok" "$kept" 'content-type: font/woff2' 'access-control-allow-origin: \*'
  check "$at/sw.js" "$ok" 'cache-control: no-cache' 'content-type: text/javascript; charset=utf-8'
  while read -r path type; do check "$at$path" "$ok" "$now" "content-type: $type"; done <<'TYPES'
/data/grants.csv text/csv; charset=utf-8
/data/grants.excel.csv text/csv; charset=utf-8
/data/grants.json application/json
/data/grants.csl.json application/vnd.citationstyles.csl\+json
/data/grants.csv-metadata.json application/json
/data/grants.bib application/x-bibtex; charset=utf-8
/data/grants.ris application/x-research-info-systems; charset=utf-8
/data/grants.xlsx application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
/charts/grants.svg image/svg\+xml; charset=utf-8
/charts/grants.png image/png
/chapters/grants.zip application/zip
/manifest.webmanifest application/manifest\+json
/feed.xml application/rss\+xml; charset=utf-8
/sitemap-index.xml application/xml; charset=utf-8
/robots.txt text/plain; charset=utf-8
TYPES

  # Compressed beforehand: the same bytes as the files, with the type and caching of the original.
  for path in / "$asset" /data/grants.csv /search.json; do
    local file=$site$path
    [ "$path" != / ] || file=${site}/index.html
    check "$at$path" "$ok" "content-encoding: $2" 'vary: accept-encoding' -- -H 'Accept-Encoding: gzip, deflate, br'
    cmp -s "$work/body" "$file.${2/gzip/gz}" && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "$path is not $file.$2"; }
    check "$at$path" "$ok" 'content-encoding: gzip' -- -H 'Accept-Encoding: gzip'
    cmp -s "$work/body" "$file.gz" && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "$path is not $file.gz"; }
  done
  check "$at$asset" 'content-type: text/javascript; charset=utf-8' "$kept" -- -H 'Accept-Encoding: br, gzip'

  # Parts, copies in a cache, and other methods.
  check "$at/data/grants.csv" 'HTTP/1.1 206 Partial Content' 'content-length: 10' 'content-range: bytes 0-9/.*' -- -r 0-9
  check "$at/data/grants.csv" 'HTTP/1.1 416 .*' -- -r 9999999-
  local etag
  etag=$(curl -sI "127.0.0.1:$port$at/" | tr -d '\r' | sed -n 's/^ETag: //p')
  check "$at/" 'HTTP/1.1 304 Not Modified' "$now" "$nobody" -- -H "If-None-Match: $etag"
  check "$at/" 'HTTP/1.1 405 .*' -- -X POST -d x=1

  # No such page, in Kazakh; nothing kept for good; nothing outside the site, nothing hidden.
  for path in /no-such-page /charts/grants/no /assets/ "$asset.br" /index.html.gz /_headers /.git/config \
    /../../etc/passwd /..%2f..%2fetc/passwd /%2e%2e/%2e%2e/etc/passwd /assets/no.CiHjHbKp.css; do
    check "$at$path" "($gone|HTTP/1.1 400 .*)" '!cache-control: .*immutable'
    grep -q 400 <<<"$(head -c 200 "$work/body")" || grep -q 'lang="kk".*Бет табылмады' "$work/body" || { failed=$((failed + 1)); echo "$path: no page in Kazakh"; }
  done
  check "$at/charts/grants" 'HTTP/1.1 301 .*' "location: $at/charts/grants/"
  check "$at/charts?a=1" 'HTTP/1.1 301 .*' "location: $at/charts/\?a=1"
  check "//site.example$at/charts" "$gone"
}

for base in '' /uade-men-derek; do
  for brotli in '' ${module:+"$module"}; do
    start "$base" "$brotli"
    checks "$base" "$([ -n "$brotli" ] && echo br || echo gzip)"
    [ ! -s "$work/error.log" ] || grep -vE 'No such file|Not a directory|directory index of' "$work/error.log" || true
    stop
  done
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
