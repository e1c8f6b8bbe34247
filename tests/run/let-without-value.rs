fn main() {
    let heat;
    let cold = false;
    if cold {
        heat = 0;
    } else {
        heat = 180;
    }
    println!("{heat}");
    let name: &str;
    loop {
        name = "oven";
        break;
    }
    println!("{name}");
}

//~| 180
//~| oven
