fn main() {
    let add = |a, b| a + b;
    println!("{}", add(2, 3));
    let n = 10;
    let more = |x: i32| -> i32 { x + n };
    println!("{} {}", more(1), n);
    let mut count = 0;
    let mut bump = || {
        count += 1;
        count
    };
    bump();
    bump();
    println!("{count}");
    let text = String::from("owned");
    let give = move || text;
    println!("{}", give());
    println!("{}", (|x| x * 2)(4));
}

//~| 5
//~| 11 10
//~| 2
//~| owned
//~| 8
