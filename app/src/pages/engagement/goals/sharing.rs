//! What of the blueprint the customer sees, and how far that is: the number both sides read.
use leptos::prelude::*;
use services::audience::Viewer;
use services::plan::{OBJECTIVE, SharedPlan};

use super::super::head::Head;
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::blueprint::view_as_href;

pub struct Sharing {
    engagement: String,
    /// How many objectives are shared.
    objectives: usize,
    progress: Option<u8>,
    viewers: Vec<Viewer>,
}

impl Sharing {
    pub async fn load(context: &ServerContext, head: &Head) -> Answer<Sharing> {
        let plan = SharedPlan::load_goals(context.store(), &context.actor, &head.id).await?;
        let viewers = match context.readable_entity(OBJECTIVE) {
            Ok(entity) => context.services.audience(&context.actor, entity, &head.account_id, true).await?,
            Err(_) => Vec::new(),
        };
        let (objectives, progress) = (plan.objectives.len(), plan.progress());
        Ok(Sharing { engagement: head.id.clone(), objectives, progress, viewers })
    }

    pub fn view(self) -> AnyView {
        let Some(percent) = self.progress else {
            let text = "Nothing of this blueprint is shared with the customer yet. Objectives, outcomes and initiatives have a switch for it.";
            return view! { <div class="eng-card plan-shared"><p>{text}</p>{self.links()}</div> }.into_any();
        };
        let label = format!("{percent} percent of the shared plan reached");
        let count = match self.objectives {
            1 => "1 objective shared".to_owned(),
            count => format!("{count} objectives shared"),
        };
        view! {
            <div class="eng-card plan-shared">
                <p>"Shared plan progress "<strong>{percent}"%"</strong></p>
                <progress class="plan-bar" max="100" value=percent aria-label=label></progress>
                <p class="eng-soft">{count}</p>
                {self.links()}
            </div>
        }
        .into_any()
    }

    /// To the plan as the contacts see it.
    fn links(&self) -> AnyView {
        let link = |viewer: &Viewer| {
            let href = view_as_href(&viewer.id.0, &format!("plan/{}", self.engagement));
            view! { <li><a href=href rel="external">{viewer.name.clone()}</a></li> }
        };
        if self.viewers.is_empty() {
            return view! { <p class="eng-soft">"No contact of the account can see it: none has portal access and a role for it."</p> }
                .into_any();
        }
        let links = self.viewers.iter().map(link).collect_view();
        view! { <details class="plan-viewers" id="view-as"><summary>"View as contact"</summary><ul>{links}</ul></details> }
            .into_any()
    }
}
