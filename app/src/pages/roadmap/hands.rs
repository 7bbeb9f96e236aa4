//! The hands of the roadmap: one listener for all that happens in the drawing, handed on by what it is.
use std::cell::RefCell;

use leptos::prelude::*;
use ui::Toasts;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};

use super::drag::{Grip, Held};
use super::forms;

const EVENTS: [&str; 12] = [
    "pointerdown",
    "pointermove",
    "pointerup",
    "pointercancel",
    "pointerover",
    "click",
    "keydown",
    "focusin",
    "focusout",
    "submit",
    "input",
    "scroll",
];

thread_local! {
    /// Where the reader was: the engagement, the day in the middle and the height. Outlives the drawing.
    static PLACE: RefCell<(String, f64, f64)> = const { RefCell::new((String::new(), 0.0, 0.0)) };
}

struct Hands {
    section: HtmlElement,
    card: HtmlElement,
    scroll: HtmlElement,
    again: Callback<()>,
    toasts: Option<Toasts>,
    held: Option<Held>,
    /// The click that ends a drag opens nothing.
    was_dragged: bool,
}

/// Starts listening to a drawing that has just been made.
pub fn take(root: HtmlElement, again: Callback<()>) {
    let find = |selector: &str| root.query_selector(selector).ok().flatten()?.dyn_into::<HtmlElement>().ok();
    let (Some(section), Some(card), Some(scroll)) = (find(".roadmap"), find("#roadmap-card"), find("#roadmap-scroll"))
    else {
        return;
    };
    let toasts = use_context();
    let mut hands = Hands { section, card, scroll, again, toasts, held: None, was_dragged: false };
    hands.return_to_place();
    forms::put_back(&root);
    let hands = RefCell::new(hands);
    let hear = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        // What we do may cause further events at once: those are our own.
        if let Ok(mut hands) = hands.try_borrow_mut() {
            hands.hear(&event);
        }
    });
    for name in EVENTS {
        // Listening on an element of the page cannot fail. Scrolling is only heard on its way down.
        let _ = root.add_event_listener_with_callback_and_bool(name, hear.as_ref().unchecked_ref(), name == "scroll");
    }
    // Lives as long as the drawing.
    StoredValue::new_local(Listening { root, hear });
}

/// The listener, which must be gone from the page before it ends.
struct Listening {
    root: HtmlElement,
    hear: Closure<dyn Fn(Event)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        for name in EVENTS {
            // Removing a listener cannot fail.
            let _ = self.root.remove_event_listener_with_callback_and_bool(
                name,
                self.hear.as_ref().unchecked_ref(),
                name == "scroll",
            );
        }
    }
}

impl Hands {
    fn hear(&mut self, event: &Event) {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let bar = target.closest(".bar").ok().flatten().and_then(|bar| bar.dyn_into::<HtmlElement>().ok());
        match event.type_().as_str() {
            "scroll" => self.keep_place(),
            "submit" => forms::send(event, target, self.again, self.toasts),
            "input" => forms::note(&target),
            "click" => self.click(event, &target),
            "keydown" => self.key(event.unchecked_ref(), bar),
            "focusout" => self.leave(),
            "pointerover" | "focusin" => self.tell(bar, event.dyn_ref()),
            "pointerdown" => self.press(event.unchecked_ref(), bar),
            "pointermove" => self.pull(event.unchecked_ref()),
            "pointerup" => self.let_go(),
            _ => self.give_up(),
        }
    }

    fn attribute(&self, name: &str) -> String {
        self.section.get_attribute(name).unwrap_or_default()
    }

    /// Pixels a day takes.
    fn day_width(&self) -> f64 {
        let span: f64 = self.attribute("data-span").parse().unwrap_or(1.0);
        let canvas = self.scroll.first_element_child();
        canvas.map_or(1.0, |canvas| canvas.get_bounding_client_rect().width() / span)
    }

    fn may_move(&self, bar: &HtmlElement) -> bool {
        self.section.has_attribute("data-may-move") && !bar.has_attribute("data-fixed")
    }

    fn press(&mut self, event: &PointerEvent, bar: Option<HtmlElement>) {
        self.was_dragged = false;
        // Fingers scroll; for them there is the form.
        let is_hand = event.button() == 0 && event.is_primary() && event.pointer_type() != "touch";
        let Some(bar) = bar.filter(|bar| is_hand && self.may_move(bar)) else { return };
        let place = bar.get_bounding_client_rect();
        let x = f64::from(event.client_x());
        let grip = if (x - place.right()).abs() < 8.0 {
            Grip::End
        } else if (x - place.left()).abs() < 8.0 {
            Grip::Start
        } else {
            Grip::Whole
        };
        self.give_up();
        self.held = Held::take(bar, grip, x, self.day_width(), &self.attribute("data-scale"));
    }

    fn pull(&mut self, event: &PointerEvent) {
        let Some(held) = &mut self.held else { return };
        if held.pull(f64::from(event.client_x()), event.alt_key()) {
            // Fails only for a pointer that is gone: then there is nothing more to follow.
            let _ = held.bar.set_pointer_capture(event.pointer_id());
            held.show();
            self.say();
        }
    }

    fn let_go(&mut self) {
        let Some(held) = self.held.take_if(|held| held.is_by_pointer()) else { return };
        self.was_dragged = held.is_pulled();
        held.save(self.again, self.toasts);
    }

    /// What keys hold is let go with the focus; a pointer brings the focus with it.
    fn leave(&mut self) {
        if self.held.as_ref().is_some_and(|held| !held.is_by_pointer()) {
            self.give_up();
        }
        self.card.set_hidden(true);
    }

    fn give_up(&mut self) {
        if let Some(held) = self.held.take() {
            held.put_back();
            self.say();
        }
    }

    fn click(&mut self, event: &Event, target: &Element) {
        if std::mem::take(&mut self.was_dragged) {
            event.prevent_default();
            event.stop_propagation();
        } else if target.closest("#roadmap-to-today").ok().flatten().is_some() {
            event.prevent_default();
            self.show_today();
        }
    }

    /// Arrows move the bar with the focus, with Shift its end; up and down lead to other bars.
    fn key(&mut self, event: &KeyboardEvent, bar: Option<HtmlElement>) {
        let key = event.key();
        if key == "Escape" {
            self.card.set_hidden(true);
        }
        let direction = match key.as_str() {
            "ArrowLeft" => -1,
            "ArrowRight" => 1,
            _ => 0,
        };
        let Some(bar) = bar.filter(|_| !event.ctrl_key() && !event.meta_key() && !event.alt_key()) else { return };
        match key.as_str() {
            "Escape" if self.held.is_some() => self.give_up(),
            "Enter" if self.held.is_some() => {
                if let Some(held) = self.held.take() {
                    held.save(self.again, self.toasts);
                }
            }
            "ArrowUp" | "ArrowDown" => self.step(&bar, key == "ArrowDown"),
            _ if direction != 0 && self.may_move(&bar) => {
                if self.held.is_none() {
                    self.held = Held::take(bar, Grip::Whole, f64::NAN, self.day_width(), &self.attribute("data-scale"));
                }
                if let Some(held) = &mut self.held {
                    held.step(direction, event.shift_key());
                    held.show();
                }
                self.say();
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    /// To the bar above or below.
    fn step(&mut self, bar: &HtmlElement, is_down: bool) {
        self.give_up();
        let Ok(bars) = self.section.query_selector_all(".bar") else { return };
        let all = || (0..bars.length()).filter_map(|at| bars.item(at)?.dyn_into::<HtmlElement>().ok());
        let Some(at) = all().position(|known| known == *bar) else { return };
        let next = if is_down { at + 1 } else { at.wrapping_sub(1) };
        if let Some(next) = all().nth(next) {
            // Focusing an element of the page cannot fail.
            let _ = next.focus();
        }
    }

    /// The dates that the bar would get, for eyes and ears.
    fn say(&self) {
        if let Ok(Some(now)) = self.section.query_selector("#roadmap-now") {
            now.set_text_content(self.held.as_ref().map(Held::dates).as_deref());
        }
        self.card.set_hidden(true);
    }

    /// The card with the snapshot of the bar under the pointer or with the focus.
    fn tell(&mut self, bar: Option<HtmlElement>, pointer: Option<&PointerEvent>) {
        let Some(bar) = bar.filter(|_| self.held.is_none()) else { return self.card.set_hidden(true) };
        // The browser's own card would come on top of ours.
        if let Some(text) = bar.get_attribute("title") {
            let _ = bar.set_attribute("data-card", &text);
            let _ = bar.remove_attribute("title");
        }
        self.card.set_text_content(bar.get_attribute("data-card").as_deref());
        self.card.set_hidden(false);
        let place = bar.get_bounding_client_rect();
        let (width, height) = (f64::from(self.card.offset_width()), f64::from(self.card.offset_height()));
        let window = window();
        let inner = |size: Result<wasm_bindgen::JsValue, _>| size.ok().and_then(|size| size.as_f64()).unwrap_or(0.0);
        let x = pointer.map_or(place.left(), |pointer| f64::from(pointer.client_x()));
        let left = x.min(inner(window.inner_width()) - width - 8.0).max(8.0);
        let below = place.bottom() + 6.0;
        let top = if below + height > inner(window.inner_height()) { place.top() - height - 6.0 } else { below };
        let style = self.card.style();
        // Properties with such values cannot be refused.
        let _ = style.set_property("left", &format!("{left}px"));
        let _ = style.set_property("top", &format!("{top}px"));
    }

    fn half(&self) -> f64 {
        f64::from(self.scroll.client_width()) / 2.0
    }

    fn keep_place(&self) {
        let day = (f64::from(self.scroll.scroll_left()) + self.half()) / self.day_width();
        PLACE.set((self.attribute("data-engagement"), day, f64::from(self.scroll.scroll_top())));
    }

    fn return_to_place(&mut self) {
        let (engagement, day, top) = PLACE.with_borrow(Clone::clone);
        if engagement != self.attribute("data-engagement") {
            return self.show_today();
        }
        self.scroll.set_scroll_left((day * self.day_width() - self.half()) as i32);
        self.scroll.set_scroll_top(top as i32);
    }

    fn show_today(&self) {
        let today = self.section.query_selector("#roadmap-today").ok().flatten();
        if let Some(today) = today.and_then(|today| today.dyn_into::<HtmlElement>().ok()) {
            self.scroll.set_scroll_left(today.offset_left() - (self.half() * 0.6) as i32);
        }
    }
}
