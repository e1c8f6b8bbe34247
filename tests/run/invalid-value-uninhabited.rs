enum Never {}

fn main() {
    let never: Never = unsafe { std::mem::transmute(()) }; //~ invalid-value
    match never {}
}
