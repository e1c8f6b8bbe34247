struct Jar {
    a: u8,
    b: u8,
}

fn main() {
    let Jar { a } = Jar { a: 1, b: 2 }; //~ E0027
    println!("{a}");
}
