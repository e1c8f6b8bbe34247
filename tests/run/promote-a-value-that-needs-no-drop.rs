// A borrowed constant lives for ever when this very value has nothing to drop, although others of its type have.
#[derive(Debug)]
enum Jar {
    Empty,
    Full(String),
}

fn find(jars: &[Jar], at: usize) -> &Jar {
    jars.get(at).unwrap_or(&Jar::Empty)
}

fn nothing() -> &'static Option<String> {
    &None
}

fn main() {
    let jars = [Jar::Full(String::from("jam"))];
    println!("{:?} {:?}", find(&jars, 0), find(&jars, 1));
    //~| Full("jam") Empty
    println!("{:?}", nothing());
    //~| None
}
