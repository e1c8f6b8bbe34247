fn main() {
    let a = Box::new(1);
    println!("{a}");
    let b = Box::new(2); //~ abort
    println!("{b}");
}
//~ args: --fail-alloc 2

//~| 1
