const fn sum(n: u32) -> u32 {
    let mut i = 0;
    let mut total = 0;
    while i <= n {
        total += i;
        i += 1;
    }
    total
}

const TABLE: [u32; 5] = {
    let mut t = [0; 5];
    let mut i = 0;
    while i < 5 {
        t[i] = sum(i as u32);
        i += 1;
    }
    t
};

static NAMES: [&str; 2] = ["a", "b"];
const LEN: usize = NAMES_LEN * 2;
const NAMES_LEN: usize = 2;

fn main() {
    println!("{:?} {}", TABLE, sum(100));
    let buffer = [0u8; LEN + TABLE[2] as usize];
    println!("{} {}", buffer.len(), NAMES[1]);
    const { assert!(LEN == 4) };
    println!("{}", const { sum(4) });
}

//~| [0, 1, 3, 6, 10] 5050
//~| 7 b
//~| 10
