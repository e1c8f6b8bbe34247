const LIMIT: usize = 4;
const DOUBLE: usize = LIMIT * 2;
static GREETING: &str = "hello";
static TABLE: [u8; LIMIT] = [1, 2, 3, 4];
static mut COUNTER: u32 = 0;

const fn square(n: usize) -> usize {
    n * n
}

const SQUARED: usize = square(DOUBLE);

struct Station;

impl Station {
    const SEATS: i32 = 12;
}

fn bump() -> u32 {
    unsafe {
        COUNTER += 1;
        COUNTER
    }
}

fn main() {
    println!("{LIMIT} {DOUBLE} {SQUARED} {GREETING}");
    println!("{:?} {}", TABLE, TABLE[1]);
    let room = [0u8; square(3)];
    println!("{} {}", room.len(), Station::SEATS);
    bump();
    bump();
    println!("{}", bump());
    const INNER: &[i32] = &[1, 2];
    println!("{:?}", INNER);
}

//~| 4 8 64 hello
//~| [1, 2, 3, 4] 2
//~| 9 12
//~| 3
//~| [1, 2]
