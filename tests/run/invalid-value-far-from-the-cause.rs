struct Tray {
    bytes: [u8; 4],
}

fn store(tray: &mut Tray, index: usize, food: u8) {
    tray.bytes[index] = food;
}

fn is_full(tray: &Tray) -> bool {
    unsafe { *(&raw const tray.bytes[2] as *const bool) } //~ invalid-value
}

fn main() {
    let mut tray = Tray { bytes: [0; 4] };
    for i in 0..4 {
        store(&mut tray, i, i as u8);
    }
    println!("{}", is_full(&tray));
}
