//! Documents as text: what is read outside the page.
//!
//! They are put together from the same tables that the page reads, so neither can drift from the other. They
//! know no file and no browser.

mod method;

pub use method::model_document;
