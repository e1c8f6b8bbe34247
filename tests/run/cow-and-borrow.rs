use std::borrow::Cow;

fn clean(s: &str) -> Cow<'_, str> {
    if s.contains(' ') { Cow::Owned(s.replace(' ', "_")) } else { Cow::Borrowed(s) }
}

fn main() {
    println!("{} {}", clean("a b"), clean("ab"));
    println!("{}", matches!(clean("ab"), Cow::Borrowed(_)));
    println!("{}", clean("x y").into_owned());
}

//~| a_b ab
//~| true
//~| x_y
