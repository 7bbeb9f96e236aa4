//! Tests of what the server writes for the generic parts: pages must be whole before any WASM runs.
mod charts;

use leptos::prelude::*;
use meta::Kind;
use ui::{Cell, ChoiceView, Column, DataTable, FieldRow, FieldView, Row, Sort, Tone};

fn html<V: IntoView + 'static>(make: impl FnOnce() -> V) -> String {
    Owner::new().with(|| make().into_view().to_html())
}

fn field(kind: Kind, value: &str) -> FieldView {
    FieldView {
        name: "thing".to_owned(),
        label: "Thing".to_owned(),
        kind,
        mandatory: true,
        read_only: false,
        max: 40,
        help: "What it is.".to_owned(),
        choices: Vec::new(),
        depends_on: None,
        target: "customer_account".to_owned(),
        customer_visible: false,
        value: value.to_owned(),
        shown: value.to_owned(),
        tone: Tone::Plain,
        members: Vec::new(),
    }
}

fn row_of(field: FieldView) -> String {
    html(move || {
        let value = RwSignal::new(field.value.clone());
        view! { <FieldRow field=field value=value/> }
    })
}

#[test]
fn every_kind_is_a_named_input_with_its_value() {
    let kinds = [
        (Kind::Text, "Acme"),
        (Kind::LongText, "several words"),
        (Kind::Html, "bold"),
        (Kind::Reference, "0123456789abcdef0123456789abcdef"),
        (Kind::References, "0123456789abcdef0123456789abcdef"),
        (Kind::Integer, "7"),
        (Kind::Decimal, "1.5"),
        (Kind::Percent, "12.5"),
        (Kind::Currency, "1250.00"),
        (Kind::Date, "2026-01-31"),
        (Kind::DateTime, "2026-01-31T10:11:12"),
        (Kind::Duration, "1970-01-02 00:00:00"),
        (Kind::Script, "answer = 1"),
        (Kind::Url, "https://example.com"),
        (Kind::Email, "name@example.com"),
    ];
    for (kind, value) in kinds {
        let written = row_of(field(kind, value));
        assert!(written.contains("name=\"thing\""), "{kind:?} has no name: {written}");
        assert!(written.contains(value), "{kind:?} lost its value: {written}");
        assert!(
            written.contains("for=\"field-thing\"") && written.contains("id=\"field-thing\""),
            "{kind:?}: {written}"
        );
        assert!(written.contains("aria-describedby=\"field-thing-help\""), "{kind:?} hides its help: {written}");
    }
}

#[test]
fn a_choice_offers_its_labels_and_has_its_value_chosen() {
    let choice = |value: &str, label: &str| ChoiceView { value: value.to_owned(), label: label.to_owned(), when: None };
    let choices = vec![choice("open", "Open"), choice("closed", "Closed & done")];
    let written = row_of(FieldView { choices, ..field(Kind::Choice, "closed") });
    assert!(written.contains("Closed &amp; done"), "labels are escaped: {written}");
    let options: Vec<&str> = written.split("<option").filter(|option| option.contains("selected")).collect();
    assert!(matches!(options.as_slice(), [one] if one.contains("closed")), "{written}");
}

#[test]
fn an_empty_tick_box_still_sends_false() {
    let written = row_of(field(Kind::Boolean, "false"));
    let (hidden, ticked) = (written.find("type=\"hidden\""), written.find("type=\"checkbox\""));
    assert!(hidden < ticked, "what counts is the last one: {written}");
    assert!(!written.contains("checked"), "{written}");
    assert!(row_of(field(Kind::Boolean, "true")).contains("checked"));
}

#[test]
fn a_read_only_field_is_no_input() {
    let written = row_of(FieldView { read_only: true, ..field(Kind::Text, "Acme") });
    assert!(written.contains("Acme") && !written.contains("<input"), "{written}");
}

#[test]
fn a_table_says_how_it_is_sorted_and_where_its_rows_lead() {
    let sort = |descending| Some(Sort { href: "/list/t?q=ORDERBYname".to_owned(), descending });
    let column = |name: &str, is_figure, sort| Column {
        name: name.to_owned(),
        label: name.to_uppercase(),
        is_figure,
        sort,
        is_editable: false,
    };
    let cell = |text: &str, tone| Cell { text: text.to_owned(), tone, href: None };
    let rows = vec![Row {
        id: "1".to_owned(),
        href: "/record/t/1".to_owned(),
        cells: vec![cell("<Acme>", Tone::Plain), cell("31", Tone::Bad)],
        ..Row::default()
    }];
    let columns = vec![column("name", false, sort(Some(true))), column("score", true, None)];
    let written = html(move || {
        view! {
            <DataTable
                caption=Signal::stored("Accounts".to_owned())
                columns=Signal::stored(columns)
                rows=Signal::stored(rows)
                empty="No records to display"
            />
        }
    });
    for part in ["<caption", "aria-sort=\"descending\"", "href=\"/record/t/1\"", "&lt;Acme&gt;", "scope=\"row\""] {
        assert!(written.contains(part), "{part} is missing: {written}");
    }
    assert!(written.contains("tone-bad") && written.contains("<svg"), "a tone has a shape beside it: {written}");
}

#[test]
fn an_empty_table_says_so() {
    let written = html(|| {
        view! {
            <DataTable
                caption=Signal::stored(String::new())
                columns=Signal::stored(Vec::<Column>::new())
                rows=Signal::stored(Vec::<Row>::new())
                empty="No records to display"
            />
        }
    });
    assert!(written.contains("No records to display"), "{written}");
}
