// How much room `collect` takes when it is not known how much comes: the first value first, then what is expected.
struct Some3(u8);

impl Iterator for Some3 {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        self.0 += 1;
        (self.0 < 4).then_some(self.0)
    }
}

fn main() {
    let few: Vec<u8> = "abc".bytes().filter(|b| *b > b'a').collect();
    let wide: Vec<u64> = (0..9).filter(|n| n % 2 == 0).collect();
    let exact: Vec<u8> = "abc".bytes().collect();
    let own: Vec<u8> = Some3(0).collect();
    println!("{} {} {} {}", few.capacity(), wide.capacity(), exact.capacity(), own.capacity()); //~| 8 8 3 8
    let mut grown = vec![0u16; 3];
    grown.extend(Some3(0).map(u16::from));
    println!("{} {}", grown.len(), grown.capacity()); //~| 6 6
}
