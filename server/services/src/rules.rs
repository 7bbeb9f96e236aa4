//! Rules that look at other records or change them, by area. Each is named as in the specification
//! and runs inside the transaction of the change that wakes it.
use store::TxRules;

/// Every rule that looks elsewhere.
pub static TX_RULES: &[TxRules] = &[];
