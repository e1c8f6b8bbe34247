fn main() {
    println!("{}", unsafe { 1.8e38f64.to_int_unchecked::<i128>() }); //~ arithmetic
}
