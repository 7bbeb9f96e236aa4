//! Who reads what of a knowledge base: the conditions that bases, categories and articles share.
//!
//! Our own people read what is published, customers what is published in bases that are open to them (G157), and of
//! a base that is limited to owners of a product only those who own one of its products. Roles of the base let in,
//! roles of the article keep out, and win. Somebody who is not signed in reads what is marked public.
use meta::prelude::*;

/// Articles that are shown to readers.
macro_rules! shown {
    ($further:literal) => {
        concat!(
            "state=published^knowledge_base.active=true^valid_toISEMPTY^ORvalid_to>=javascript:gs.beginningOfToday()",
            $further
        )
    };
}
pub(super) use shown;

/// A base that all customers read.
macro_rules! open_base {
    ($base:literal) => {
        concat!($base, "active=true^", $base, "open_to_customers=true^", $base, "product_entitled=false")
    };
}
pub(super) use open_base;

/// A base that customers read who own one of its products.
macro_rules! owners_base {
    ($base:literal) => {
        concat!($base, "active=true^", $base, "open_to_customers=true^", $base, "product_entitled=true")
    };
}
pub(super) use owners_base;

/// The base at `path` belongs to a product that the person's account has bought.
pub(super) const fn owns_product_of(path: &'static str) -> Listed {
    Listed::OfMyAccount { path, table: "sold_product", field: "product.knowledge_bases" }
}
