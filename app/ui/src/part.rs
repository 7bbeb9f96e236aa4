//! Parts of a view that follow signals.
use leptos::prelude::*;

/// A part of a view that is made again when a signal it reads changes.
///
/// A bare closure does the same, but every closure is a type of its own, and each costs some kilobytes of WASM;
/// these all share one.
pub fn part<V: IntoView + 'static>(make: impl Fn() -> V + Send + 'static) -> impl IntoView {
    let shared: Box<dyn Fn() -> AnyView + Send> = Box::new(move || make().into_any());
    shared
}
