fn fail(code: i32) -> ! {
    println!("leaving with {code}");
    std::process::exit(code)
}

fn pick(n: Option<i32>) -> i32 {
    match n {
        Some(n) => n,
        None => fail(0),
    }
}

fn spin() -> i32 {
    loop {
        return 4;
    }
}

fn main() {
    println!("{} {}", pick(Some(2)), spin());
    let x: i32 = if true { 1 } else { panic!("no") };
    println!("{x}");
    let y = { if x == 1 { 5 } else { return } };
    println!("{y}");
    pick(None);
    println!("never");
}

//~| 2 4
//~| 1
//~| 5
//~| leaving with 0
