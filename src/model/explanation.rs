//! What put one approach before another: the difference of their fits, split by attribute.

use super::evaluation::{Evaluation, FitParts};
use crate::num::sort_by;
use crate::scenario::words::words;
use crate::scenario::{Approach, Words};

words! {
    /// One of the three attributes that fit is made of.
    Attribute {
        /// How nearly the target is reached by the due date.
        Reach = "reach",
        /// How much use lasts, over all initiatives.
        Sustained = "sustained",
        /// How well the organisation can go on by itself.
        Independence = "independence",
    }
}

impl FitParts {
    /// One attribute's value, 0–1.
    pub fn get(&self, attribute: Attribute) -> f64 {
        match attribute {
            Attribute::Reach => self.reach,
            Attribute::Sustained => self.sustained,
            Attribute::Independence => self.independence,
        }
    }
}

/// How much of the lead in fit comes from one attribute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The attribute.
    pub attribute: Attribute,
    /// Weight × difference; the three add up to the difference of the fits. Negative speaks for the other.
    pub lead: f64,
}

impl Evaluation {
    /// What speaks for `approach` against `other`, the strongest first.
    pub fn contributions(&self, approach: Approach, other: Approach) -> [Contribution; 3] {
        let lead = |attribute| Contribution {
            attribute,
            lead: self.weights.get(attribute)
                * (self.fit_parts[approach.index()].get(attribute)
                    - self.fit_parts[other.index()].get(attribute)),
        };
        let mut contributions = [Attribute::Reach, Attribute::Sustained, Attribute::Independence].map(lead);
        sort_by(&mut contributions, |one, two| {
            two.lead.total_cmp(&one.lead).then(one.attribute.cmp(&two.attribute))
        });
        contributions
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{Assumptions, evaluate};
    use crate::scenario::Scenario;

    #[test]
    fn contributions_add_up_to_the_lead() {
        let evaluation = evaluate(&Scenario::default(), &Assumptions::CENTRE);
        let [best, second, ..] = evaluation.order;
        let sum: f64 = evaluation.contributions(best, second).iter().map(|part| part.lead).sum();
        assert!((sum - (evaluation.fit_of(best) - evaluation.fit_of(second))).abs() < 1e-12);
    }
}
