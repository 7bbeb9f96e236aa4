//! One question about satisfaction, with room for a reason.
use leptos::prelude::*;
use serde_json::json;
use services::survey::{Scale, answered_lately};

use super::answer::{Ask, Event, Fault, Showing, Shown};
use crate::deed::{Done, Posted};
use crate::pieces::Form;
use crate::say;

const DEED: &str = "answer_question";

pub(super) fn draw<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let (visit, settings) = (ask.visit, ask.settings);
        let scale = scale(ask)?;
        // Nobody is asked twice in a month.
        if answered_lately(visit.store(), &visit.actor, scale).await? {
            return Ok(thanks(ask));
        }
        let question = settings.text("question").unwrap_or_else(|| scale.question().to_owned());
        let about = settings.text("record").unwrap_or_default();
        let form = Form::of(visit, DEED, &[("kind", scale.key()), ("question", &question), ("record", &about)]);
        let asks_reason = settings.is_on("ask-reason");
        let typed = visit.typed(DEED, "reason").unwrap_or_default().to_owned();
        Ok(Shown::new(question.clone(), move || {
            let (low, high) = scale.ends();
            let choice = |value: i64| {
                let id = format!("value-{value}");
                view! {
                    <span class="embed-choice">
                        <input id=id.clone() type="radio" name="value" value=value required=true/>
                        <label for=id>{value}</label>
                    </span>
                }
            };
            let choices = scale.values().map(choice).collect_view();
            let reason = asks_reason.then(|| {
                view! {
                    <label for="reason">{say("What is the main reason? (optional)")}</label>
                    <textarea class="input" id="reason" name="reason" rows="3" maxlength="4000" inner_html=ui::area_text(&typed)></textarea>
                }
            });
            let inside = view! {
                <fieldset class="embed-scale">
                    <legend class="embed-title">{question}</legend>
                    <div class="embed-choices">{choices}</div>
                    <p class="embed-ends"><span>{low}</span><span>{high}</span></p>
                </fieldset>
                {reason}
                <p class="portal-buttons"><button class="button button-primary" type="submit">{say("Send")}</button></p>
            };
            form.view("portal-form embed-question", inside)
        }))
    })
}

pub(super) fn done<'a>(ask: &'a Ask<'a>, _: &'a str, posted: &'a Posted, _: Done) -> Showing<'a> {
    Box::pin(async move {
        let value = posted.iter().find(|(name, _)| name == "value").and_then(|(_, text)| text.parse::<i64>().ok());
        let payload = json!({ "kind": scale(ask)?.key(), "value": value });
        let shown = thanks(ask);
        let said = shown.title.clone();
        Ok(shown.telling(Event::new("ANSWER_SENT", payload)).saying(said))
    })
}

fn scale(ask: &Ask<'_>) -> Result<Scale, Fault> {
    let kind = ask.settings.text("kind").unwrap_or_else(|| "nps".to_owned());
    Scale::of(&kind).ok_or_else(|| Fault::Property(format!("{kind} is no kind of question.")))
}

fn thanks(ask: &Ask<'_>) -> Shown {
    let text = ask.settings.text("thanks").unwrap_or_else(|| say("Thank you for your answer.").to_owned());
    Shown::new(text.clone(), move || view! { <p class="embed-thanks">{text}</p> })
}
