use std::mem::ManuallyDrop;

fn main() {
    let kept = ManuallyDrop::new(String::from("tea"));
    println!("{}", *kept);
    std::mem::forget(String::from("rice"));
}
