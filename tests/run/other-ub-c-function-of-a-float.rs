extern "C" {
    fn abs(number: f32) -> i32;
}

fn main() {
    println!("{}", unsafe { abs(3.0) }); //~ other-ub
}
