fn main() {
    let mut portions = 12;
    let guests = [3, 2, 0];
    for guest in guests {
        portions /= guest; //~ panic
        println!("{portions}");
    }
}

//~| 4
//~| 2
