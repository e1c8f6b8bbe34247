// Branches have a type of their own, which a cast behind them does not give them; a name that cannot be called hides nothing.
mod cellar {
    pub struct Lock(u8);

    impl Lock {
        pub fn new(key: u8) -> Lock {
            Lock(key)
        }

        pub fn key(&self) -> u8 {
            self.0
        }
    }
}

use cellar::Lock;

fn weigh(full: bool, kind: u8) {
    let small = if full { 300 } else { 1 } as u8;
    let ratio = if full { 1 } else { 2 } as f32;
    let matched = match kind {
        0 => 1000,
        _ => -1,
    } as u16;
    let negative = if full { -1 } else { 2 } as u32;
    let looped = loop {
        break 70_000;
    } as u16;
    let block = { 200 } as u8;
    println!("{small} {ratio} {matched} {negative} {looped} {block}");
}

fn main() {
    weigh(true, 0); //~| 44 1 1000 4294967295 4464 200
    weigh(false, 1); //~| 1 2 65535 2 4464 200
    let key = Lock::new(5).key();
    let Lock = key + 1;
    let Box = Lock + 1;
    println!("{key} {Lock} {Box}"); //~| 5 6 7
}
