#!/usr/bin/env bash
# The campaigns of the latest edition, with nothing but curl.
#   GO_CUA_HOST=https://YOUR.HOST GO_CUA_KEY=gc_live_… bash campaigns.sh
set -euo pipefail
curl --silent --show-error --fail-with-body "${GO_CUA_HOST:?the address, https://YOUR.HOST}/graphql" \
  -H "Authorization: Bearer ${GO_CUA_KEY:?a key from the console}" \
  -H "Content-Type: application/json" \
  -d '{"query":"{ campaigns { edges { node { id name validFrom validTo services editionDate } } } }"}'
