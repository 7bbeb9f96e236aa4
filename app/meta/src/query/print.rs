//! Writes a [`Query`] back as encoded text.
