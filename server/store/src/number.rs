//! Consecutive record numbers, never given twice.
