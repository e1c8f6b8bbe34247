#[repr(u8)]
#[derive(Clone, Copy)]
enum Heat {
    Low = 1,
    High = 2,
}

fn main() {
    let mut heat = Heat::Low;
    unsafe { *(&raw mut heat as *mut u8) = 3 };
    match heat { //~ invalid-value
        Heat::Low => println!("low"),
        Heat::High => println!("high"),
    }
}
