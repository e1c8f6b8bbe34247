fn main() {
    let n = dbg!(2 + 3);
    let s = dbg!(String::from("x"));
    dbg!(n, &s);
    dbg!();
    println!("{n} {s}");
}
//~ stderr-contains: 2 + 3 = 5
//~ stderr-contains: = "x"

//~| 5 x
