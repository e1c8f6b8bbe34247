fn main() {
    let a = 1u8;
    let b = 2u64;
    let by_move = move || a as u64 + b;
    let by_ref = || a as u64 + b;
    let none = || 5;
    println!("{} {} {}", std::mem::size_of_val(&by_move), std::mem::size_of_val(&by_ref), std::mem::size_of_val(&none));
    let copy = by_move;
    println!("{} {} {} {}", by_move(), copy(), by_ref(), none());
    let f: fn() -> i32 = none;
    println!("{}", f());
}

//~| 16 16 0
//~| 3 3 3 5
//~| 5
