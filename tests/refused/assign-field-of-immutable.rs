struct Jar {
    grams: u32,
}

fn main() {
    let j = Jar { grams: 1 };
    j.grams = 2; //~ E0594
    println!("{}", j.grams);
}
