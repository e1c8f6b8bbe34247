struct Jar {
    a: u8,
}

fn main() {
    let Jar { a, c } = Jar { a: 1 }; //~ E0026
    println!("{a} {c}");
}
