fn open(jar: Option<u8>) -> u8 {
    let food = jar.unwrap(); //~ panic@20
    food + 1
}

fn main() {
    println!("{}", open(Some(1)));
    println!("{}", open(None));
}

//~| 2
