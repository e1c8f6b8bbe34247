struct Jar {
    grams: u32,
}

fn main() {
    let j = Jar { grams: 1 };
    println!("{}", j.weight); //~ E0609
}
