struct Shelf {
    a: String,
    b: String,
}

fn main() {
    let s = Shelf { a: String::new(), b: String::new() };
    let a = s.a;
    println!("{}", s.b);
    let all = s; //~ E0382
    println!("{} {}", a, all.b);
}
