fn main() {
    let jar = Some(4);
    if let Some(n) = jar && n == 4 {
        println!("four");
    }
}
//~ no-rustc: the edition is told by the syntax here

//~| four
