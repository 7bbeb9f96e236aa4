"""What an integration does with pysnc, unmodified: records, joins, aggregates, batches, attachments, tokens."""
import io
import os

import requests
from pysnc import ServiceNowClient


class WithoutTls(requests.adapters.HTTPAdapter):
    """The client insists on https, the server under test speaks http: only the transport is told otherwise."""

    def send(self, request, **settings):
        request.url = request.url.replace("https://steward.test", "http://" + os.environ["STEWARD_ADDRESS"])
        return super().send(request, **settings)


session = requests.Session()
session.auth = ("admin", os.environ["STEWARD_PASSWORD"])
session.mount("https://steward.test", WithoutTls())
client = ServiceNowClient("https://steward.test", session, auto_retry=False)


def contract(name, value):
    record = client.GlideRecord("ast_contract")
    record.initialize()
    record.short_description = name
    record.account = account.sys_id
    record.value = value
    record.starts = "2026-01-01"
    return record.insert()


account = client.GlideRecord("customer_account")
assert account.get("name", "Acme"), "Acme is there"

ids = [contract(f"Contract {number:02}", number) for number in range(25)]
assert all(ids), ids

listed = client.GlideRecord("ast_contract", batch_size=10)
listed.add_query("short_description", "STARTSWITH", "Contract")
listed.add_query("account.name", "Acme")
listed.order_by_desc("short_description")
listed.query()
assert listed.get_row_count() == 25, listed.get_row_count()
names = [record.get_value("short_description") for record in listed]
assert names == [f"Contract {number:02}" for number in reversed(range(25))], names

either = client.GlideRecord("ast_contract")
either.add_query("short_description", "Contract 01").add_or_condition("short_description", "Contract 02")
either.order_by("short_description")
either.query()
assert [record.short_description.get_value() for record in either] == ["Contract 01", "Contract 02"]

none = client.GlideRecord("ast_contract")
none.add_null_query("vendor_contract")
none.limit = 3
none.query()
assert len([record for record in none]) == 3

one = client.GlideRecord("ast_contract")
assert one.get(ids[0])
assert one.get_display_value("account") == "Acme", one.get_display_value("account")
assert one.get_value("account") == account.sys_id
one.vendor_contract = "V-1"
assert one.update(), "updated"
assert one.get_value("sys_mod_count") == "1", one.get_value("sys_mod_count")

many = client.GlideRecord("ast_contract")
many.add_query("short_description", "LIKE", "Contract 1")
many.query()
for record in many:
    record.vendor_contract = "batched"
many.update_multiple()
check = client.GlideRecord("ast_contract")
check.add_query("vendor_contract", "batched")
check.query()
assert check.get_row_count() == 10, check.get_row_count()
assert check.delete_multiple()
check = client.GlideRecord("ast_contract")
check.add_query("vendor_contract", "batched")
check.query()
assert check.get_row_count() == 0

one.add_attachment("a.txt", io.BytesIO(b"hello"), "text/plain")
files = client.Attachment("ast_contract")
files.add_query("table_sys_id", one.sys_id)
files.query()
assert files.next() and str(files.file_name) == "a.txt"
assert files.read() == b"hello"
files.delete()
files = client.Attachment("ast_contract")
files.add_query("table_sys_id", one.sys_id)
files.query()
assert not files.next(), "the file is gone"

assert one.delete()
gone = client.GlideRecord("ast_contract")
assert not gone.get(ids[0]), "a deleted record is gone"
print("pysnc: done")
