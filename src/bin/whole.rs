//! The program of `standalone.html`, which is one file with every page in it, for where a site of several files
//! cannot live: a disk, a mail, a frame of no origin.

fn main() {
    capability_path::app::start_whole();
}
