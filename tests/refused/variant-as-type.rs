enum Jar {
    Full(i32),
    Empty,
}

fn look(jar: Jar::Full) {} //~ E0573

fn main() {
    let _ = Jar::Empty;
}
