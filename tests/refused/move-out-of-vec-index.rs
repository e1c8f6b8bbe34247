fn main() {
    let v = vec![String::from("a")];
    let s = v[0]; //~ E0507
    println!("{s}");
}
