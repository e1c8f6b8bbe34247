// Methods that std has and we lack are never called unknown, through an array's slice neither.
fn main() {
    let bytes = *b"caf\xc3\xa9 \xff";
    let whole = bytes.utf8_chunks().count(); //~ unsupported
    println!("{whole}");
}
