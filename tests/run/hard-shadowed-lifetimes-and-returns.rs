fn split<'a>(text: &'a str, at: char) -> (&'a str, Option<&'a str>) {
    match text.find(at) {
        Some(i) => (&text[..i], Some(&text[i + at.len_utf8()..])),
        None => (text, None),
    }
}

struct Words<'a> {
    rest: Option<&'a str>,
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let (word, rest) = split(self.rest?, ' ');
        self.rest = rest;
        Some(word)
    }
}

fn longest<'a>(words: Words<'a>) -> &'a str {
    let mut best = "";
    for w in words {
        if w.len() >= best.len() {
            best = w;
        }
    }
    best
}

fn main() {
    let text = String::from("salt and some thyme");
    println!("{}", longest(Words { rest: Some(&text) }));
    let mut words = Words { rest: Some("a b") };
    println!("{:?} {:?} {:?}", words.next(), words.next(), words.next());
}

//~| thyme
//~| Some("a") Some("b") None
