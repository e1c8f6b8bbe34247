#[derive(Clone, Debug, PartialEq)]
struct Pot {
    grams: u32,
    lid: String,
}

fn main() {
    let pot = Pot { grams: 7, lid: String::from("red") };
    let other = pot.clone();
    println!("{:?} {}", other, other == pot);
}
