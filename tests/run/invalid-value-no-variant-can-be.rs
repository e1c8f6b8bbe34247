enum Never {}

fn which(place: *const Result<Never, Never>) -> u8 {
    unsafe {
        match *place { //~ invalid-value
            Ok(_) => 1,
            Err(_) => 2,
        }
    }
}

fn main() {
    println!("{}", which(std::ptr::null()));
}
