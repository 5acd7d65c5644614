//! The steps of a run, on three classic models whose course is known (`tests/data/integrator`): the error is
//! small and shrinks with the step as the method's order says.

use capability_path::model::Method;
use capability_path::model::grid::Stock;

/// One reference series and the model behind it, with `N` stocks.
struct Reference<const N: usize> {
    series: &'static str,
    flows: fn(&[f64; N]) -> [f64; N],
    /// Coarsest step, 1 over this.
    steps_per_unit: usize,
    /// Largest error of the fourth-order method at that step, relative to the largest value.
    error: f64,
}

#[test]
fn teacup() {
    check(&Reference {
        series: include_str!("data/integrator/teacup.csv"),
        flows: |[temperature]| [(70.0 - temperature) / 10.0],
        steps_per_unit: 1,
        error: 1e-6,
    });
}

#[test]
fn oscillator() {
    check(&Reference {
        series: include_str!("data/integrator/oscillator.csv"),
        flows: |&[place, speed]| [speed, -place],
        steps_per_unit: 16,
        error: 1e-5,
    });
}

#[test]
fn predator_prey() {
    check(&Reference {
        series: include_str!("data/integrator/predator_prey.csv"),
        flows: |&[prey, predators]| {
            [prey - 0.1 * prey * predators, 0.075 * prey * predators - 1.5 * predators]
        },
        steps_per_unit: 32,
        error: 1e-5,
    });
}

fn check<const N: usize>(reference: &Reference<N>) {
    let errors = |method| [1, 2, 4].map(|finer| error(reference, method, reference.steps_per_unit * finer));
    let fourth = errors(Method::RungeKutta4);
    assert!(fourth[0] < reference.error, "{fourth:?}");
    for (method, errors, order) in
        [(Method::RungeKutta4, fourth, 4.0), (Method::Euler, errors(Method::Euler), 1.0)]
    {
        let halved = (errors[1] / errors[2]).log2();
        assert!((halved - order).abs() < 0.25, "{method:?}: order {halved} of errors {errors:?}");
    }
}

/// The largest error over the whole series, relative to the largest value.
fn error<const N: usize>(reference: &Reference<N>, method: Method, steps_per_unit: usize) -> f64 {
    let rows = rows::<N>(reference.series);
    let largest = rows.iter().flatten().fold(0.0, |most: f64, value| most.max(value.abs()));
    let mut stocks = rows[0].map(Stock::of);
    let mut error: f64 = 0.0;
    for expected in &rows[1..] {
        for _ in 0..steps_per_unit {
            step(reference, method, 1.0 / steps_per_unit as f64, &mut stocks);
        }
        for (found, expected) in stocks.iter().zip(expected) {
            error = error.max((found.seen() - expected).abs() / largest);
        }
    }
    error
}

fn step<const N: usize>(reference: &Reference<N>, method: Method, time: f64, stocks: &mut [Stock<f64>; N]) {
    method.step(time, |stage| {
        let flows = (reference.flows)(&stocks.map(|stock| stock.seen()));
        stocks.iter_mut().zip(flows).for_each(|(stock, flow)| stock.flow(flow, stage));
    });
    stocks.iter_mut().for_each(Stock::settle);
}

/// The values of each unit of time; the first column is the time itself.
fn rows<const N: usize>(series: &str) -> Vec<[f64; N]> {
    let values = |line: &str| {
        let mut columns = line.split(',').skip(1);
        [(); N].map(|()| columns.next().and_then(|text| text.parse().ok()).expect("a number"))
    };
    series.lines().skip(1).map(values).collect()
}
