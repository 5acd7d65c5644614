//! What somebody else's link, or a script that got into the page after all, can do: nothing.

use browser_tests::faulty::with_script;
use browser_tests::{DECIDING, MEETING, PAGES, TEAM, TestResult, serve_faulty, with_browser, with_page_of};
use capability_path::link::{self, Extras, Opened};
use capability_path::scenario::{Name, Named, Note, Scenario};
use capability_path::team::Team;
use serde_json::json;

const MARKUP: &str = "<img src=x onerror=\"document.title='run'\">";

/// The pages where the name of what stands is a field; elsewhere it travels in the links.
const WITH_NAME: [&str; 2] = [DECIDING, MEETING];

/// Where the pages say whose link it was: what must stand there as text.
const SHOWN: [(&str, &str); 3] = [
    (MEETING, ".brief-paper"),
    (TEAM, ".team-table tbody th"),
    ("standalone.html?page=team", ".team-table tbody th"),
];

/// A link with markup in all that a person may write, also as the name of somebody in a team.
fn hostile() -> String {
    let extras = Extras {
        name: Name::of(MARKUP),
        note: Note::of(MARKUP),
        more: vec![Named { name: Name::of(MARKUP), scenario: Scenario::default() }],
        ..Extras::default()
    };
    let person = Opened { extras: extras.clone(), ..Opened::default() };
    let (team, problems) = Team::default().with_pasted(&[(MARKUP.into(), person)]);
    assert!(problems.is_empty(), "{problems:?}");
    let extras = Extras { team: team.value(), ..extras };
    format!("{}&x=<script>document.title='run'</script>", link::encode(&Scenario::default(), &extras))
}

#[tokio::test]
async fn what_a_link_says_is_text_wherever_it_is_shown() -> TestResult {
    for file in PAGES.into_iter().chain(["standalone.html?page=team"]) {
        with_page_of(file, &hostile(), |page| async move {
            page.unfold().await?;
            if WITH_NAME.contains(&file) {
                page.wait_for_value("name", MARKUP).await?;
            } else {
                // The page has read it: else there would be nothing to show.
                let link = page
                    .script("return document.querySelector('[data-action=decide]').hash.slice(1)")
                    .await?;
                let read = link::decode(link.as_str().unwrap_or_default());
                assert_eq!(read.extras.name.as_str(), MARKUP, "{file}");
            }
            for (_, selector) in SHOWN.into_iter().filter(|(page, _)| *page == file) {
                let text = page.find(selector).await?.text().await?;
                assert!(text.contains(MARKUP), "{file}: {text}");
            }
            let made = "return document.querySelectorAll('#app img, #app script, #app [onerror]').length";
            assert_eq!(page.script(made).await?, 0, "{file}");
            assert_ne!(page.driver.title().await?, "run", "{file}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Stands in the page as a script of its own would, which the policy takes for one of the site's.
const TRIES: &str = "
    globalThis.tried = {};
    async function attempt(name, act) {
        try { await act(); tried[name] = 'done'; } catch (error) { tried[name] = error.name; }
    }
    addEventListener('load', async () => {
        await attempt('markup', () => { document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'; });
        await attempt('eval', () => (0, eval)('1'));
        await attempt('function', () => new Function('return 1')());
        await attempt('policy of types', () => { trustedTypes.createPolicy('own', {}); });
        await attempt('fetch', () => fetch('https://elsewhere.invalid/'));
        // What is refused without a word is told by an event.
        const refused = kind => new Promise((resolve, reject) => {
            addEventListener('securitypolicyviolation', event =>
                event.effectiveDirective.startsWith(kind) && reject({ name: event.effectiveDirective }));
            setTimeout(resolve, 5000);
        });
        await attempt('image', () => { const told = refused('img-src'); new Image().src = 'https://elsewhere.invalid/x'; return told; });
        await attempt('form', () => {
            const told = refused('form-action');
            const form = document.createElement('form');
            form.action = 'https://elsewhere.invalid/';
            document.body.append(form);
            // Firefox throws besides.
            try { form.submit(); } catch { }
            return told;
        });
        await attempt('frame', () => {
            const told = refused('frame-src');
            const frame = document.createElement('iframe');
            frame.src = 'https://elsewhere.invalid/';
            document.body.append(frame);
            return told;
        });
        tried.all = true;
    });";

#[tokio::test]
async fn what_a_script_could_do_is_forbidden_by_the_policy() -> TestResult {
    with_browser(|page| async move {
        page.driver.goto(serve_faulty(|path, answer| Some(with_script(path, answer, TRIES)))).await?;
        page.wait("that all was tried", true, || async {
            Ok(page.script("return tried.all === true").await? == true)
        })
        .await?;
        let tried = page.script("return tried").await?;
        // Firefox before version 148 has no Trusted Types: there the policy still keeps what such markup would run and
        // load from doing so.
        let has_types = page.script("return typeof trustedTypes === 'object'").await? == true;
        let (markup, types) = if has_types { ("TypeError", "TypeError") } else { ("done", "ReferenceError") };
        assert_eq!(
            tried,
            json!({
                "markup": markup, "eval": "EvalError", "function": "EvalError", "policy of types": types,
                "fetch": "TypeError", "image": "img-src", "form": "form-action", "frame": "frame-src", "all": true,
            })
        );
        // The page is still the page.
        page.result("best").await.map(drop)
    })
    .await
}
