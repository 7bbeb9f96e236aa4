"""What an integration does with pysnow, unmodified: create, read, count, order, page, update, delete, attach."""
import os
import tempfile

import pysnow
import requests

client = pysnow.Client(host=os.environ["STEWARD_ADDRESS"], user="admin", password=os.environ["STEWARD_PASSWORD"], use_ssl=False)
contracts = client.resource(api_path="/table/ast_contract")
accounts = client.resource(api_path="/table/customer_account")

account = accounts.get(query={"name": "Acme"}).one()
assert account["name"] == "Acme", account

made = []
for number in range(12):
    answer = contracts.create(payload={
        "short_description": f"Contract {number:02}", "account": account["sys_id"], "value": str(number), "starts": "2026-01-01",
    })
    made.append(answer.one()["sys_id"])

query = pysnow.QueryBuilder().field("short_description").starts_with("Contract").AND().field("value").greater_than(4).AND().field("short_description").order_descending()
answer = contracts.get(query=query, fields=["short_description", "value"], limit=3, offset=1)
rows = list(answer.all())
assert [row["short_description"] for row in rows] == ["Contract 10", "Contract 09", "Contract 08"], rows
assert set(rows[0]) == {"short_description", "value"}, rows[0]

contracts.parameters.display_value = True
shown = contracts.get(query={"sys_id": made[3]}).one()
assert shown["account"]["display_value"] == "Acme", shown
contracts.parameters.display_value = False

changed = contracts.update(query={"sys_id": made[0]}, payload={"vendor_contract": "V-1"}).one()
assert changed["vendor_contract"] == "V-1" and changed["sys_mod_count"] == "1", changed

with tempfile.NamedTemporaryFile(suffix=".txt") as file:
    file.write(b"hello")
    file.flush()
    uploaded = contracts.attachments.upload(sys_id=made[0], file_path=file.name)
assert uploaded["size_bytes"] == "5", uploaded
attached = contracts.attachments.get(sys_id=made[0])
assert len(list(attached)) == 1, attached

deleted = contracts.delete(query={"sys_id": made[1]})
assert deleted["status"] == "record deleted", deleted
try:
    contracts.get(query={"sys_id": made[1]}).one()
    raise SystemExit("a deleted record was found")
except pysnow.exceptions.NoResults:
    pass

try:
    client.resource(api_path="/table/no_such_table").get(query={}).all()
    raise SystemExit("an unknown table was no error")
except requests.exceptions.HTTPError as error:
    assert "Invalid table no_such_table" in error.response.text, error.response.text
print("pysnow: done")
