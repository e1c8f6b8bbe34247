fn main() {
    let spoons = 3;
    let spoons = spoons + 1;
    {
        let spoons = spoons * 10;
        println!("inside {spoons}");
    }
    let spoons = if spoons > 3 { "many" } else { "few" };
    println!("outside {}", spoons);
    let (a, mut b) = (1, 2);
    b += a;
    println!("{a} {b}");
}

//~| inside 40
//~| outside many
//~| 1 3
