// An overloaded index panics at its bracket, a built-in one where the expression begins.
struct Rack {
    jars: Vec<i32>,
}

fn main() {
    let rack = Rack { jars: vec![1, 2, 3] };
    let shelf = [4, 5, 6];
    let n = shelf.len();
    println!("{} {}", rack.jars[n - 1], shelf[n - 1]);
    //~| 3 6
    println!("{:?}", &rack.jars[1..n]);
    //~| [2, 3]
    println!(
        "{}",
        rack.jars[n] //~ panic@18
    );
}
