//! From lead to order.
pub mod lead;
pub mod opportunity;
pub mod order;
pub mod order_line;
pub mod product_offering;
pub mod quote;
pub mod quote_line;
