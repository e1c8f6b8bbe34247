#[derive(Debug, Clone, Copy)]
#[repr(u8)]
enum Heat {
    Off,
    On,
}

fn main() {
    println!("{:?} {:?}", Heat::Off, Heat::On);
    let h: Heat = unsafe { std::mem::transmute(7u8) }; //~ invalid-value
    println!("{:?}", h);
}

//~| Off On
