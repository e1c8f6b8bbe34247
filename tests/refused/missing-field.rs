struct Jar {
    grams: u32,
    lid: bool,
}

fn main() {
    let j = Jar { grams: 1 }; //~ E0063
    println!("{} {}", j.grams, j.lid);
}
