fn main() {
    let shelves = 3;
    let jars = const { shelves * 2 }; //~ E0435
    println!("{}", jars);
}
