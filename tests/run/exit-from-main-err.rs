fn main() -> Result<(), String> {
    println!("trying");
    Err(String::from("burnt"))
}
//~ exit: 1
//~ stderr-contains: Error: "burnt"

//~| trying
