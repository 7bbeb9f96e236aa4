//! `record!`: one declaration of a record, from which everything else is derived.

/// Declares `TABLE` (the facts) and `COL` (typed names of its own fields for rules) in the current module.
///
/// ```text
/// record! {
///     table("sn_acct_lc_squad_member", "Squad member", "Squad members").by_domain().rights(RIGHTS);
///     engagement: Id = reference("Engagement", "sn_acct_lc_engagement").mandatory(),
///     is_lead: bool = boolean("Lead").default("false"),
/// }
/// ```
#[macro_export]
macro_rules! record {
    ($table:expr; $($name:ident: $ty:ty = $field:expr,)*) => {
        /// The facts of this record.
        pub static TABLE: $crate::Table = $table.of(&[$($field.named($crate::plain_name(stringify!($name))),)*]);

        /// Typed names of the fields declared here.
        pub struct Columns { $(pub $name: $crate::Column<$ty>,)* }

        /// Typed names of the fields declared here.
        pub const COL: Columns = Columns { $($name: $crate::Column::new($crate::plain_name(stringify!($name))),)* };

        $(const _: () = assert!(
            $crate::Column::<$ty>::fits(&$field),
            concat!("the Rust type of `", stringify!($name), "` does not fit its kind"),
        );)*
    };
}

/// The name of a field that is a word of the language: `r#type` is `type`.
pub const fn plain_name(spelled: &'static str) -> &'static str {
    match spelled.as_bytes() {
        [b'r', b'#', ..] => spelled.split_at(2).1,
        _ => spelled,
    }
}
