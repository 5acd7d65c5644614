//! The page: situation on the one side, the answer in view on the other.

use super::answer::Answer;
use super::approaches::Approaches;
use super::criteria::Criteria;
use super::examples::Examples;
use super::method::Method;
use super::notice::Notice;
use super::over_time::OverTime;
use super::plan::PlanChoices;
use super::readiness::Readiness;
use super::situation::SituationInputs;
use super::summary::Summary;
use super::traps::Traps;
use crate::explore::track::Survey;
use crate::model::Evaluation;
use crate::session::{Action, State};
use crate::text::chrome;
use alloc::rc::Rc;
use yew::prelude::*;

/// What the page shows.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The inputs.
    pub state: Rc<State>,
    /// The answer to them.
    pub evaluation: Rc<Evaluation>,
    /// What would win at every position of every slider.
    pub survey: Rc<Survey>,
    /// What happened.
    pub act: Callback<Action>,
}

/// The whole page.
#[component]
pub fn Page(props: &Props) -> Html {
    let Props { state, evaluation, survey, act } = props;
    let problems = if state.problems_dismissed { Default::default() } else { state.opened.problems.clone() };
    html! {
        <div class="page">
            <a class="page-skip" href="#situation">{ chrome::skip() }</a>
            <header class="page-header">
                <h1 class="page-title">{ chrome::product() }</h1>
                <p class="page-promise">{ chrome::promise() }</p>
            </header>
            <Notice {problems} {act} />
            <Examples />
            <Summary {evaluation} />
            <main>
                <div class="page-main">
                    <SituationInputs {state} {survey} {act} />
                    <div class="page-answer">
                        <Answer
                            situation={state.scenario.situation} assumptions={state.assumptions} {survey} {evaluation} {act}
                        />
                        <Approaches {evaluation} />
                    </div>
                    <div class="page-plan">
                        <Readiness readiness={state.scenario.readiness} gate={evaluation.readiness} {act} />
                        <PlanChoices plan={state.scenario.plan} {evaluation} {act} />
                        <Criteria
                            situation={state.scenario.situation} assumptions={state.assumptions} {evaluation} {act}
                        />
                        <Traps situation={state.scenario.situation} {evaluation} {act} />
                    </div>
                </div>
                // Not in the grid above: the answer that stays in view there would come to lie over it.
                <div class="page-wide">
                    <OverTime situation={state.scenario.situation} assumptions={state.assumptions} {evaluation} />
                    <Method {state} {evaluation} {act} />
                </div>
            </main>
            <footer class="page-footer">{ chrome::footer() }</footer>
        </div>
    }
}
