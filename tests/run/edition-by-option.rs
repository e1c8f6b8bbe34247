fn main() {
    let name = String::from("gen");
    let gen = name.len();
    println!("{gen}");
}
//~ args: --edition 2021

//~| 3
