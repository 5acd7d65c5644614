//! The one table of a bench: what every peer takes, and how that compares with ours.

/// What one program takes for one evaluation of one case.
struct Row {
    /// Who it is, for people.
    name: &'static str,
    /// Its times, as [`Times::take`] keeps them.
    key: &'static str,
    /// The least ratio of its time to ours that `performance.md` asks for.
    bar: Option<f64>,
}

/// Programs that do the same work; the first row is ours.
struct Case {
    /// What is done, for people.
    name: &'static str,
    rows: &'static [Row],
}

const fn row(name: &'static str, key: &'static str) -> Row {
    Row { name, key, bar: None }
}

const fn barred(name: &'static str, key: &'static str, bar: f64) -> Row {
    Row { name, key, bar: Some(bar) }
}

/// Ours is what the page runs: pairs, in WebAssembly, as small as the page. A native program that takes 0.7 of its
/// time means that WebAssembly has 0.7 of the native speed.
const CASES: [Case; 6] = [
    Case {
        name: "one full evaluation, on the Vensim file's steps",
        rows: &[
            row("ours, Node", "node evaluation/two_lanes"),
            row("ours, Chromium", "chromium evaluation/two_lanes"),
            row("ours, native", "native evaluation/two_lanes"),
            barred("SDEverywhere's JavaScript, Node", "peer evaluation/sdeverywhere", 20.0),
            barred("PySD", "peer evaluation/pysd", 200.0),
        ],
    },
    Case {
        name: "many worlds on the Vensim file's steps, each",
        rows: &[
            row("ours, Node", "node file_worlds/two_lanes"),
            row("ours, native", "native file_worlds/two_lanes"),
            barred("NumPy over arrays of runs", "peer file_worlds/numpy", 5.0),
        ],
    },
    Case {
        name: "one full evaluation, as the page makes it",
        rows: &[
            row("ours, Node", "node page/two_lanes"),
            barred("ours, native", "native page/two_lanes", 0.7),
        ],
    },
    Case {
        name: "the same in Chromium",
        rows: &[
            row("ours, Chromium", "chromium page/two_lanes"),
            barred("ours, native", "native page/two_lanes", 0.7),
        ],
    },
    Case {
        name: "many worlds, each",
        rows: &[
            row("ours, Node", "node worlds/two_lanes"),
            barred("ours, Node, one lane", "node worlds/one_lane", 1.8),
            row("ours, Node, four lanes", "node worlds/four_lanes"),
            barred("ours, native", "native worlds/two_lanes", 0.7),
            row("ours, native, one lane", "native worlds/one_lane"),
            row("ours, native, four lanes", "native worlds/four_lanes"),
            row("ours, native, eight lanes", "native worlds/eight_lanes"),
        ],
    },
    Case {
        name: "the same in Chromium",
        rows: &[
            row("ours, Chromium", "chromium worlds/two_lanes"),
            barred("ours, Chromium, one lane", "chromium worlds/one_lane", 1.8),
            row("ours, Chromium, four lanes", "chromium worlds/four_lanes"),
            barred("ours, native", "native worlds/two_lanes", 0.7),
        ],
    },
];

/// What the programs of a bench have printed.
#[derive(Default)]
pub struct Times {
    /// Each with its program, case and peer: `node worlds/two_lanes`.
    values: Vec<(String, f64)>,
    notes: Vec<String>,
}

impl Times {
    /// Takes in what a program printed: `time CASE/PEER microseconds`, `count KIND operations`, `note …`.
    pub fn take(&mut self, program: &str, lines: &[String]) {
        for line in lines {
            match line.split_whitespace().collect::<Vec<_>>().as_slice() {
                ["note", words @ ..] => self.notes.push(words.join(" ")),
                ["time" | "count", what, value] => {
                    if let Ok(value) = value.parse() {
                        self.values.push((format!("{program} {what}"), value));
                    }
                }
                _ => println!("   {line}"),
            }
        }
    }

    /// The median of the runs.
    fn median(&self, key: &str) -> Option<f64> {
        let mut values: Vec<f64> =
            self.values.iter().filter(|(other, _)| other == key).map(|(_, value)| *value).collect();
        values.sort_unstable_by(f64::total_cmp);
        values.get(values.len() / 2).copied()
    }

    /// Prints the table, and what was found besides.
    pub fn print(&self) {
        println!("\n{:<34} {:>14} {:>9} {:>7}  met", "", "µs, median of 5", "to ours", "bar");
        for case in &CASES {
            println!("{}", case.name);
            for row in case.rows {
                println!("{}", self.line(row, case.rows[0].key));
            }
        }
        self.roofline();
        self.notes.iter().for_each(|note| println!("{note}"));
    }

    fn line(&self, row: &Row, ours: &str) -> String {
        let Some((time, ours)) = self.median(row.key).zip(self.median(ours)) else {
            return format!("  {:<32} no time", row.name);
        };
        let ratio = time / ours;
        let verdict = row.bar.map_or(String::new(), |bar| {
            format!(" {:>7}  {}", format!("≥ {bar}"), if ratio >= bar { "yes" } else { "no" })
        });
        format!("  {:<32} {time:>15.1} {:>9}{verdict}", row.name, digits(ratio))
    }

    /// How near an evaluation is to what the machine can do at best.
    fn roofline(&self) {
        let kinds = ["additions", "multiplications", "divisions", "comparisons"];
        let counts = kinds.map(|kind| self.median(&format!("count {kind}")).unwrap_or_default());
        let operations: f64 = counts.iter().sum();
        let named = kinds.iter().zip(counts).map(|(kind, count)| format!("{count:.0} {kind}"));
        println!("\nOne world takes {}.", named.collect::<Vec<_>>().join(", "));
        let Some(roof) = self.median("native roof/pairs").map(|micros| micros * 1e3) else { return };
        println!("Natively pairs multiply and add in {roof:.3} ns, lane by lane, where nothing waits.");
        for program in ["native", "node", "chromium"] {
            if let Some(micros) = self.median(&format!("{program} worlds/two_lanes")) {
                let each = micros * 1e3 / operations;
                println!("  {program}: {each:.3} ns each, {:.0} % of that limit", 100.0 * roof / each);
            }
        }
    }
}

/// Two digits behind the point where there is one before it, none where there are three.
fn digits(ratio: f64) -> String {
    if ratio < 10.0 { format!("{ratio:.2}") } else { format!("{ratio:.0}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(lines: &[&str]) -> Times {
        let mut times = Times::default();
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_string()).collect();
        times.take("node", &lines);
        times
    }

    #[test]
    fn the_median_of_a_program_s_own_runs_is_taken() {
        let times = times(&[
            "time a/b 3",
            "time a/b 1",
            "time a/b 2",
            "time a/c 9",
            "note hello there",
            "time a/b x",
        ]);
        assert_eq!(times.median("node a/b"), Some(2.0));
        assert_eq!((times.median("native a/b"), times.notes), (None, vec!["hello there".to_string()]));
    }

    #[test]
    fn a_bar_is_met_from_its_very_value_on() {
        let times = times(&["time a/ours 10", "time a/peer 200", "time a/slow 199"]);
        let line = |key| times.line(&barred("them", key, 20.0), "node a/ours");
        assert!(line("node a/peer").ends_with("yes"), "{}", line("node a/peer"));
        assert!(line("node a/slow").ends_with("no"));
        assert!(line("node a/missing").ends_with("no time"));
    }
}
