//! Who says what in a transcript, from Rust; offsets are bytes, as in every str.
//!
//!     turns FILE            a line a turn, then what an error looks like
//!     turns --json FILE...  a document a line
mod stenogram;
use stenogram::{Document, Error, Options};

fn show(path: &str) -> Result<(), Error> {
    let mut options = Options::new();
    options.set("labels", "Question:=The press/question")?;
    let doc = Document::parse_file(path, &options)?;
    for (i, (turn, speaker)) in doc.turns().enumerate() {
        let said = &doc.text()[turn.begin as usize..turn.end as usize];
        let words: Vec<_> = said.lines().next().unwrap_or("").split(' ').take(6).collect();
        println!("[{i}] {speaker} {}-{}: {}", turn.begin, turn.end, words.join(" "));
    }
    if let Err(why) = Document::parse(b"Question: caf\xE9?") {
        println!("error: {} at byte {}", why.status, why.byte);
    }
    Ok(())
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = match words.split_first() {
        Some((first, files)) if first == "--json" => files.iter().try_for_each(|path| {
            println!("{}", Document::parse_file(path, &Options::new())?.to_json()?);
            Ok(())
        }),
        _ => words.iter().try_for_each(|path| show(path)),
    };
    if let Err(why) = done {
        eprintln!("{} at byte {}: {}", why.status, why.byte, why.message);
        std::process::exit(1);
    }
}
