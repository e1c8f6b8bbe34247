struct Label {
    text: &str, //~ E0106
    more: Vec<Piece>, //~ E0106
}

struct Piece<'a> {
    text: &'a str,
    next: Option<&'b str>, //~ E0261
}

enum Unused<'a> { //~ E0392
    One(u8),
}

fn longest(a: &str, b: &str) -> &str { //~ E0106
    if a.len() > b.len() { a } else { b }
}

fn dangling() -> &String { //~ E0106
    &String::new()
}

fn piece(n: u8) -> Piece<'_> { //~ E0106
    loop {}
}

fn good(piece: Piece) -> &str {
    piece.text
}

fn unknown(a: &'a str) {} //~ E0261

impl Piece { //~ E0726
    fn text(&self, other: &str) -> &str {
        self.text
    }
}

impl<'a, 'a> Clone for Piece<'a> { //~ E0403
    fn clone<'b>(&'b self) -> Piece<'a> {
        loop {}
    }
}

impl Iterator for Label {
    type Item = &str; //~ refused
    fn next(&mut self) -> Option<Self::Item> {
        None
    }
}

fn twice<T, T>(t: T) {} //~ E0403

fn main() {}
