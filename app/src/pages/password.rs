//! Changing one's own password (`/board/password`), for who knows the present one.
use super::sheet::Leaf;

pub const BOARD: Leaf = Leaf {
    key: "password",
    label: "Password",
    watch: &[],
    behaviour: None,
    #[cfg(feature = "ssr")]
    draw: server::draw,
};

#[cfg(feature = "ssr")]
mod server {
    use leptos::prelude::*;
    use meta::AppError;
    use ui::{Notice, Tone};

    use crate::context::ServerContext;
    use crate::error::Failure;
    use crate::pages::sheet::{Drawing, SheetAsk, SheetView};
    use crate::record::form::api::Refusal;

    const INPUTS: [(&str, &str, &str); 3] = [
        ("old_password", "Present password", "current-password"),
        ("password", "New password", "new-password"),
        ("again", "New password, once more", "new-password"),
    ];

    pub fn draw<'a>(_: &'a ServerContext, ask: &'a SheetAsk) -> Drawing<'a> {
        let is_done = !ask.param("done").is_empty();
        let failure = use_context::<Refusal>().and_then(|refusal| refusal.failure);
        Box::pin(async move { Ok(SheetView::new("Password", move || view! { <Page is_done failure/> })) })
    }

    #[component]
    fn Page(is_done: bool, failure: Option<Failure>) -> impl IntoView {
        let issues = match &failure {
            Some(Failure(AppError::Invalid(issues))) => issues.0.clone(),
            _ => Vec::new(),
        };
        let other = failure.filter(|_| issues.is_empty());
        let input = |(name, label, fills): (&'static str, &'static str, &'static str)| {
            let wrong = issues.iter().find(|issue| issue.field == name).map(|issue| issue.text.clone());
            let error_id = format!("{name}-error");
            view! {
                <div class="field">
                    <label class="field-label" for=name>{label}</label>
                    <input class="input" id=name name=name type="password" autocomplete=fills required
                        aria-invalid=wrong.as_ref().map(|_| "true") aria-describedby=wrong.as_ref().map(|_| error_id.clone())/>
                    {wrong.map(|text| view! { <span class="field-error" id=error_id role="alert">{text}</span> })}
                </div>
            }
        };
        view! {
            <section class="plain-page">
                <h1>"Password"</h1>
                {is_done.then(|| view! { <Notice tone=Tone::Good>"Your password is changed. You are signed out everywhere else."</Notice> })}
                {other.map(|failure| view! { <Notice tone=Tone::Bad>{failure.sentence()}</Notice> })}
                <form class="emb-form" method="post" action="/board/password">
                    {INPUTS.map(input)}
                    <button class="button button-main" type="submit">"Change the password"</button>
                </form>
            </section>
        }
    }
}
