#!/usr/bin/env bash
# Buys one product for a partner store and keeps its BoxSet. Needs bash and curl.
#   ./purchase.sh http://localhost:8080 demo-store demo LEDGER-HANDBOOK
set -euo pipefail

if [ $# -ne 4 ]; then
  echo "usage: $0 SHOP CLIENT-ID SECRET SKU, such as http://localhost:8080 demo-store demo LEDGER-HANDBOOK" >&2
  exit 2
fi
shop=$1 client=$2 secret=$3 sku=$4
field() { sed "s/.*\"$1\":\"\([^\"]*\)\".*/\1/"; }

token=$(curl -sS --fail-with-body -u "$client:$secret" -d grant_type=client_credentials \
  "$shop/oauth/token" | field access_token)

# The key is yours: keep it with the order before the first try, send it with every try.
key="order-$(date +%s)-$$"
order="{\"lines\":[{\"sku\":\"$sku\",\"quantity\":1}],\"payment\":{\"method\":\"credit\",\"currency\":\"EUR\"}}"

# No answer, 202, 409 purchase-in-flight, 429 and 503 mean: the same again. Everything else is final.
for try in 1 2 3 4 5 6; do
  status=$(curl -sS -o answer.json -w '%{http_code}' -H "Authorization: Bearer $token" \
    -H 'Content-Type: application/json' -H "Idempotency-Key: $key" -d "$order" \
    "$shop/api/v1/purchases") || status=000
  case $status in
    000 | 202 | 429 | 503) sleep "$try" ;;
    409) grep -q purchase-in-flight answer.json || break; sleep "$try" ;;
    *) break ;;
  esac
done
if [ "$status" != 201 ]; then
  cat answer.json >&2
  exit 1
fi

boxSet=$(field boxSetId < answer.json)
curl -sS --fail-with-body -H "Authorization: Bearer $token" -o boxset.json "$shop/api/v1/box-sets/$boxSet"
echo "purchase $(field purchaseId < answer.json) $(field state < answer.json), BoxSet $boxSet"
