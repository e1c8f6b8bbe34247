// Moving a wide pointer by bytes keeps its length or table.
use std::ptr::NonNull;

trait Weigh {
    fn weigh(&self) -> u32;
}

struct Jar(u32);

impl Weigh for Jar {
    fn weigh(&self) -> u32 {
        self.0
    }
}

fn twice(n: u8) -> u8 {
    n * 2
}

fn main() {
    let jars = [Jar(3), Jar(5)];
    let first: *const dyn Weigh = &jars[0];
    unsafe {
        let second = first.byte_add(size_of::<Jar>());
        println!("{} {}", (*second).weigh(), second.byte_offset_from(first)); //~| 5 4
        println!("{}", (*second.byte_sub(4)).weigh()); //~| 3
        let word = NonNull::from(&"salt"[..]).byte_offset(1);
        println!("{:?}", word.len_of()); //~| 4
        println!("{}", first.wrapping_byte_add(4).map_addr(|address| address - 4) == first); //~| true
        println!("{}", std::ptr::fn_addr_eq(twice as fn(u8) -> u8, twice as fn(u8) -> u8)); //~| true
        println!("{}", (*first.byte_add(8)).weigh()); //~ out-of-bounds
    }
}

trait Length {
    fn len_of(self) -> usize;
}

impl Length for NonNull<str> {
    fn len_of(self) -> usize {
        (self.as_ptr() as *const [u8]).len()
    }
}
