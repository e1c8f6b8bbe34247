struct Jar {
    grams: u32,
}

fn main() {
    let j = Jar { grams: 1, lid: true }; //~ E0560
    println!("{}", j.grams);
}
