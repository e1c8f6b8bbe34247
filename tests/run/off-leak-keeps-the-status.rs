// Nobody looks at what is left: the status is the program's own.
fn main() {
    //~ args: --inspector off
    //~ exit: 0
    std::mem::forget(Box::new(1u64)); //~ leak(8)
}
