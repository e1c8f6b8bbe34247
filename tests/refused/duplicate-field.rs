struct Jar {
    grams: u32,
}

fn main() {
    let j = Jar { grams: 1, grams: 2 }; //~ E0062
    println!("{}", j.grams);
}
