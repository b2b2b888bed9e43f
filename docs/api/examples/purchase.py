#!/usr/bin/env python3
"""Buys one product for a partner store and keeps its BoxSet. Needs Python 3.8, nothing else.

    python3 purchase.py http://localhost:8080 demo-store demo LEDGER-HANDBOOK
"""
import base64
import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

if len(sys.argv) != 5:
    print(
        "usage: purchase.py SHOP CLIENT-ID SECRET SKU,"
        " such as http://localhost:8080 demo-store demo LEDGER-HANDBOOK",
        file=sys.stderr,
    )
    sys.exit(2)
shop, client, secret, sku = sys.argv[1:]


def call(method, path, body=None, **headers):
    """Status and body; None where no answer came."""
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(shop + path, body, names, method=method)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read()
    except OSError:
        return None, b""


def sign_in():
    pair = base64.b64encode(f"{client}:{secret}".encode()).decode()
    form = urllib.parse.urlencode({"grant_type": "client_credentials"}).encode()
    status, body = call("POST", "/oauth/token", form, Authorization="Basic " + pair)
    if status != 200:
        sys.exit(f"no token: {status} {body.decode()}")
    return "Bearer " + json.loads(body)["access_token"]


def buy(token):
    # The key is yours: keep it with the order before the first try, send it with every try.
    key = str(uuid.uuid4())
    order = {
        "lines": [{"sku": sku, "quantity": 1}],
        "payment": {"method": "credit", "currency": "EUR"},
    }
    for attempt in range(1, 7):
        status, body = call(
            "POST",
            "/api/v1/purchases",
            json.dumps(order).encode(),
            Authorization=token,
            Content_Type="application/json",
            Idempotency_Key=key,
        )
        in_flight = status == 409 and b"purchase-in-flight" in body
        if status in (None, 202, 429, 503) or in_flight:
            time.sleep(attempt)  # The same again; it is never charged twice.
            continue
        break
    if status != 201:
        sys.exit(f"not bought: {status} {body.decode()}")
    return json.loads(body)


token = sign_in()
purchase = buy(token)
status, boxset = call("GET", "/api/v1/box-sets/" + purchase["boxSetId"], Authorization=token)
with open("boxset.json", "wb") as file:
    file.write(boxset)
print(f"purchase {purchase['purchaseId']} {purchase['state']}, BoxSet {purchase['boxSetId']}")
