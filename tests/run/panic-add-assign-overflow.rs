fn main() {
    let mut spoons: u8 = 250;
    loop {
        println!("{spoons}");
        spoons += 3; //~ panic
    }
}
//~ message-contains: attempt to add with overflow

//~| 250
//~| 253
