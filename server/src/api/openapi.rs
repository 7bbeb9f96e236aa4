//! The interface described for machines: OpenAPI 3.1, made from the declarations.
use meta::{Entity, Field, Kind, Model};
use serde_json::{Map, Value as Json, json};

use super::table::CONFIRM;

/// The document; `origin` is where the server is reached.
pub fn document(model: &'static Model, origin: &str) -> Json {
    let mut paths = Map::new();
    let mut schemas = common_schemas();
    let mut entities: Vec<&'static Entity> = model.stored().collect();
    entities.sort_by_key(|entity| entity.name());
    for entity in entities {
        add_table(&mut paths, entity);
        schemas.insert(entity.name().to_owned(), schema(entity));
    }
    add_other_paths(&mut paths);
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Steward Table API",
            "version": "v2",
            "description": "Records, aggregates, attachments, batches and imports. Every value is a string; see /api/docs.",
        },
        "servers": [{ "url": origin }],
        "security": [{ "basic": [] }, { "bearer": [] }, { "apiKey": [] }],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "parameters": parameters(),
            "responses": {
                "Error": { "description": "Why the call was not done", "content": content("#/components/schemas/Error") },
            },
            "securitySchemes": {
                "basic": { "type": "http", "scheme": "basic" },
                "bearer": { "type": "http", "scheme": "bearer" },
                "apiKey": { "type": "apiKey", "in": "header", "name": "x-sn-apikey" },
            },
        },
    })
}

fn content(schema: &str) -> Json {
    json!({ "application/json": { "schema": { "$ref": schema } } })
}

fn result_of(schema: Json) -> Json {
    json!({ "application/json": { "schema": {
        "type": "object", "required": ["result"], "properties": { "result": schema },
    } } })
}

fn add_table(paths: &mut Map<String, Json>, entity: &Entity) {
    let (name, label, plural) = (entity.name(), entity.table.label, entity.table.plural);
    let record = json!({ "$ref": format!("#/components/schemas/{name}") });
    let one = |description: &str| json!({ "description": description, "content": result_of(record.clone()) });
    let error = json!({ "$ref": "#/components/responses/Error" });
    let body = json!({ "required": true, "content": { "application/json": { "schema": record } } });
    let single =
        references(&["sysparm_fields", "sysparm_display_value", "sysparm_exclude_reference_link", "sysparm_view"]);
    let writing = references(&[
        "sysparm_fields",
        "sysparm_display_value",
        "sysparm_exclude_reference_link",
        "sysparm_input_display_value",
        CONFIRM,
    ]);
    let path = format!("/api/now/table/{name}");
    paths.insert(path.clone(), json!({
        "get": {
            "tags": [plural], "operationId": format!("list_{name}"), "summary": format!("List {plural}"),
            "parameters": references(&[
                "sysparm_query", "sysparm_fields", "sysparm_limit", "sysparm_offset", "sysparm_display_value",
                "sysparm_exclude_reference_link", "sysparm_suppress_pagination_header", "sysparm_no_count",
                "sysparm_view", "sysparm_strict",
            ]),
            "responses": {
                "200": {
                    "description": format!("{plural} that match"),
                    "headers": { "X-Total-Count": { "schema": { "type": "integer" } }, "Link": { "schema": { "type": "string" } } },
                    "content": result_of(json!({ "type": "array", "items": record })),
                },
                "default": error,
            },
        },
        "post": {
            "tags": [plural], "operationId": format!("create_{name}"), "summary": format!("Create a record: {label}"),
            "parameters": writing, "requestBody": body,
            "responses": { "201": one("The record as stored"), "default": error },
        },
    }));
    let changing = |operation: &str| {
        json!({
            "tags": [plural], "operationId": format!("{operation}_{name}"), "summary": format!("Change a record: {label}"),
            "parameters": writing, "requestBody": body,
            "responses": { "200": one("The record after the change"), "default": error },
        })
    };
    paths.insert(format!("{path}/{{sys_id}}"), json!({
        "parameters": references(&["sys_id"]),
        "get": {
            "tags": [plural], "operationId": format!("read_{name}"), "summary": format!("Read a record: {label}"),
            "parameters": single, "responses": { "200": one("The record"), "default": error },
        },
        "patch": changing("change"),
        "put": changing("put"),
        "delete": {
            "tags": [plural], "operationId": format!("delete_{name}"), "summary": format!("Delete a record: {label}"),
            "responses": { "204": { "description": "Deleted" }, "default": error },
        },
    }));
}

fn references(names: &[&str]) -> Json {
    let references = names.iter().map(|name| json!({ "$ref": format!("#/components/parameters/{name}") }));
    Json::Array(references.collect())
}

fn parameters() -> Json {
    let text = |name: &str, description: &str| json!({ "name": name, "in": "query", "description": description, "schema": { "type": "string" } });
    let flag = |name: &str, description: &str| json!({ "name": name, "in": "query", "description": description, "schema": { "type": "boolean", "default": false } });
    let count = |name: &str, description: &str| json!({ "name": name, "in": "query", "description": description, "schema": { "type": "integer", "minimum": 0 } });
    json!({
        "sys_id": { "name": "sys_id", "in": "path", "required": true, "schema": { "type": "string", "pattern": "^[0-9A-Za-z]{32}$" } },
        "table": { "name": "table", "in": "path", "required": true, "schema": { "type": "string" } },
        "sysparm_query": text("sysparm_query", "Encoded query: filter and order"),
        "sysparm_fields": text("sysparm_fields", "Comma-separated columns and dot-walks"),
        "sysparm_limit": count("sysparm_limit", "Most records to return"),
        "sysparm_offset": count("sysparm_offset", "Records to skip"),
        "sysparm_display_value": {
            "name": "sysparm_display_value", "in": "query", "schema": { "type": "string", "enum": ["false", "true", "all"], "default": "false" },
        },
        "sysparm_exclude_reference_link": flag("sysparm_exclude_reference_link", "Leave out the links of references"),
        "sysparm_suppress_pagination_header": flag("sysparm_suppress_pagination_header", "Leave out the Link header"),
        "sysparm_no_count": flag("sysparm_no_count", "Do not count"),
        "sysparm_view": text("sysparm_view", "Name of a view whose columns to return"),
        "sysparm_strict": flag("sysparm_strict", "Refuse a query with parts that cannot be used"),
        "sysparm_input_display_value": flag("sysparm_input_display_value", "Values sent are what people see"),
        (CONFIRM): flag(CONFIRM, "Also do what the change does besides, such as canceling open child records"),
    })
}

fn common_schemas() -> Map<String, Json> {
    let mut schemas = Map::new();
    schemas.insert(
        "Error".to_owned(),
        json!({
            "type": "object",
            "required": ["error", "status"],
            "properties": {
                "error": {
                    "type": "object", "required": ["message", "detail"],
                    "properties": { "message": { "type": "string" }, "detail": { "type": ["string", "null"] } },
                },
                "status": { "const": "failure" },
            },
        }),
    );
    schemas.insert("Reference".to_owned(), json!({
        "description": "A reference: the id alone, or with its link or display value as the call asks",
        "type": ["string", "object"],
        "properties": { "link": { "type": "string" }, "value": { "type": "string" }, "display_value": { "type": "string" } },
    }));
    schemas
}

fn schema(entity: &Entity) -> Json {
    let properties: Map<String, Json> =
        entity.fields.iter().map(|field| (field.name.to_owned(), property(field))).collect();
    json!({ "title": entity.table.label, "type": "object", "properties": properties })
}

/// A column; values come as text, or as objects where display values are asked for.
fn property(field: &Field) -> Json {
    let mut property = match field.kind {
        Kind::Reference => json!({ "$ref": "#/components/schemas/Reference" }),
        _ => json!({ "type": ["string", "object"] }),
    };
    let Some(facts) = property.as_object_mut() else { return property };
    let mut put = |name: &str, value: Json| facts.insert(name.to_owned(), value);
    put("title", Json::from(field.label));
    put("x-type", Json::from(field.kind.internal_type()));
    if matches!(field.kind, Kind::Reference | Kind::References) {
        put("x-reference", Json::from(field.target));
    }
    if !field.help.is_empty() {
        put("description", Json::from(field.help));
    }
    if field.read_only {
        put("readOnly", Json::from(true));
    }
    if field.mandatory {
        put("x-mandatory", Json::from(true));
    }
    if field.max > 0 && field.kind != Kind::Reference {
        put("maxLength", Json::from(field.max));
    }
    if !field.choices.is_empty() {
        put(
            "x-choices",
            field.choices.iter().map(|choice| json!({ "value": choice.value, "label": choice.label })).collect(),
        );
    }
    property
}

fn add_other_paths(paths: &mut Map<String, Json>) {
    let error = json!({ "$ref": "#/components/responses/Error" });
    let object = json!({ "type": "object" });
    let answers = |status: &str, description: &str| {
        let mut responses = Map::new();
        responses
            .insert(status.to_owned(), json!({ "description": description, "content": result_of(object.clone()) }));
        responses.insert("default".to_owned(), error.clone());
        Json::Object(responses)
    };
    let json_body = json!({ "required": true, "content": { "application/json": { "schema": object } } });
    let any_body =
        json!({ "required": true, "content": { "*/*": { "schema": { "type": "string", "format": "binary" } } } });
    let form_body = json!({ "required": true, "content": { "multipart/form-data": { "schema": object } } });
    let required =
        |name: &str| json!({ "name": name, "in": "query", "required": true, "schema": { "type": "string" } });
    let mut add = |path: &str, methods: Json| paths.insert(path.to_owned(), methods);
    add(
        "/api/now/stats/{table}",
        json!({
            "parameters": references(&["table"]),
            "get": { "tags": ["Aggregates"], "operationId": "aggregate", "summary": "Counts, sums, averages, minima and maxima",
                "parameters": references(&["sysparm_query", "sysparm_display_value"]), "responses": answers("200", "The statistics") },
        }),
    );
    add(
        "/api/now/attachment",
        json!({
            "get": { "tags": ["Attachments"], "operationId": "list_attachments", "summary": "List files",
                "parameters": references(&["sysparm_query", "sysparm_limit", "sysparm_offset"]), "responses": answers("200", "Metadata of files") },
        }),
    );
    add(
        "/api/now/attachment/file",
        json!({
            "post": { "tags": ["Attachments"], "operationId": "upload_file", "summary": "Attach a file: the body is its bytes",
                "parameters": [required("table_name"), required("table_sys_id"), required("file_name")],
                "requestBody": any_body, "responses": answers("201", "Metadata of the file") },
        }),
    );
    add(
        "/api/now/attachment/upload",
        json!({
            "post": { "tags": ["Attachments"], "operationId": "upload_form", "summary": "Attach a file from a form",
                "requestBody": form_body, "responses": answers("201", "Metadata of the file") },
        }),
    );
    add(
        "/api/now/attachment/{sys_id}",
        json!({
            "parameters": references(&["sys_id"]),
            "get": { "tags": ["Attachments"], "operationId": "read_attachment", "summary": "Metadata of a file", "responses": answers("200", "Metadata") },
            "patch": { "tags": ["Attachments"], "operationId": "rename_attachment", "summary": "Rename a file", "requestBody": json_body, "responses": answers("200", "Metadata") },
            "delete": { "tags": ["Attachments"], "operationId": "delete_attachment", "summary": "Remove a file",
                "responses": { "204": { "description": "Removed" }, "default": error } },
        }),
    );
    add(
        "/api/now/attachment/{sys_id}/file",
        json!({
            "parameters": references(&["sys_id"]),
            "get": { "tags": ["Attachments"], "operationId": "download_file", "summary": "Download a file",
                "responses": { "200": { "description": "The bytes", "content": { "*/*": {} } }, "default": error } },
        }),
    );
    for (path, tag, operation, summary) in [
        ("/api/now/batch", "Batch", "run_batch", "Several calls in one request"),
        ("/api/now/tinyurl", "Short URLs", "make_short_url", "Keep a long query string"),
    ] {
        let status = if operation == "run_batch" { "200" } else { "201" };
        add(
            path,
            json!({ "post": { "tags": [tag], "operationId": operation, "summary": summary,
            "requestBody": json_body, "responses": answers(status, "Done") } }),
        );
    }
    for (path, operation, summary) in [
        ("/api/now/import/{table}", "import_row", "Store a row in a staging table and transform it"),
        ("/api/now/import/{table}/insertMultiple", "import_rows", "Store several rows and transform them"),
    ] {
        add(
            path,
            json!({ "parameters": references(&["table"]), "post": { "tags": ["Import sets"], "operationId": operation,
            "summary": summary, "requestBody": json_body, "responses": answers("201", "What became of the rows") } }),
        );
    }
    add(
        "/api/now/import/{table}/{sys_id}",
        json!({
            "parameters": references(&["table", "sys_id"]),
            "get": { "tags": ["Import sets"], "operationId": "read_imported", "summary": "What became of a staging row", "responses": answers("200", "The outcome") },
        }),
    );
    add(
        "/oauth_token.do",
        json!({
            "post": { "tags": ["Tokens"], "operationId": "issue_token", "summary": "Access and refresh tokens", "security": [],
                "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": { "schema": object } } },
                "responses": { "200": { "description": "The tokens" }, "400": { "description": "Unknown grant type" }, "401": { "description": "Denied" } } },
        }),
    );
}
