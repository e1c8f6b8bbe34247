const fn at_most(n: u8) -> u8 {
    assert!(n < 4);
    n
}

struct Tray {
    rows: [u64; 4],
    top: u8,
}

const TRAY: Tray = Tray { rows: [1; 4], top: at_most(5) }; //~ E0080

fn main() {
    println!("{} {}", TRAY.top, TRAY.rows[0]);
}
