fn main() {
    println!("The station is open.");
}

//~| The station is open.
